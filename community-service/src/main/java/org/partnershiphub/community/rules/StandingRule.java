package org.partnershiphub.community.rules;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.partners.Jurisdiction;
import org.partnershiphub.community.partners.PersonId;

/** A rule that holds or does not, whatever anybody commands: it reports and refuses nobody. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
  @JsonSubTypes.Type(
      value = StandingRule.CoversEveryActiveJurisdiction.class,
      name = "COVERS_EVERY_ACTIVE_JURISDICTION"),
  @JsonSubTypes.Type(value = StandingRule.SeatsExactly.class, name = "SEATS_EXACTLY"),
  @JsonSubTypes.Type(value = StandingRule.LedByOffice.class, name = "LED_BY_OFFICE"),
  @JsonSubTypes.Type(value = StandingRule.HasAtLeast.class, name = "HAS_AT_LEAST"),
  @JsonSubTypes.Type(
      value = StandingRule.SmallerThanActiveJurisdictions.class,
      name = "SMALLER_THAN_NUMBER_OF_ACTIVE_JURISDICTIONS"),
  @JsonSubTypes.Type(
      value = StandingRule.ExactlyOneCurrentCohort.class,
      name = "EXACTLY_ONE_CURRENT_COHORT"),
  @JsonSubTypes.Type(value = StandingRule.CohortHasTheme.class, name = "COHORT_HAS_THEME"),
  @JsonSubTypes.Type(value = StandingRule.HasAreaOfInterest.class, name = "HAS_AREA_OF_INTEREST")
})
public sealed interface StandingRule {

  /** What is out of order; null when the rule holds. */
  @Nullable Reason broken(Body body, Circumstances now, Counting counting);

  /** Every active jurisdiction has at least so many places; new ones get a time of grace. */
  record CoversEveryActiveJurisdiction(@Min(1) int minPerJurisdiction) implements StandingRule {

    @Override
    public @Nullable Reason broken(Body body, Circumstances now, Counting counting) {
      var missing = gaps(body, now).stream().filter(gap -> !gap.inGrace()).toList();
      var active = now.active().size();
      return missing.isEmpty()
          ? null
          : new Reason(
              "COVERS_EVERY_ACTIVE_JURISDICTION",
              minPerJurisdiction + " for each of " + active + " jurisdictions",
              (active - missing.size()) + " covered",
              missing.stream().map(CoverageGap::jurisdiction).toList());
    }

    List<CoverageGap> gaps(Body body, Circumstances now) {
      return now.active().stream()
          .sorted(Comparator.comparing(Jurisdiction::id))
          .map(it -> gap(it, body, now))
          .filter(gap -> gap.filled() < minPerJurisdiction)
          .toList();
    }

    private CoverageGap gap(Jurisdiction jurisdiction, Body body, Circumstances now) {
      var filled =
          body.places().stream()
              .filter(place -> jurisdiction.id().equals(place.jurisdiction()))
              .count();
      return new CoverageGap(
          jurisdiction.id(),
          filled,
          minPerJurisdiction,
          jurisdiction.isInGrace(now.day()),
          jurisdiction.graceUntil());
    }
  }

  /** Exactly so many seats are filled. */
  record SeatsExactly(@Min(1) int value) implements StandingRule {
    @Override
    public @Nullable Reason broken(Body body, Circumstances now, Counting counting) {
      var filled = body.seatsOutside(counting.uncounted());
      return filled == value
          ? null
          : Reason.of("SEATS_EXACTLY", value + " seats", filled + " filled");
    }
  }

  /**
   * Led by whoever holds the office now.
   *
   * @param countTowardSeats the leaders sit inside the group's seats; else beside them
   */
  record LedByOffice(@NotBlank String office, @Min(1) int exactly, boolean countTowardSeats)
      implements StandingRule {
    @Override
    public @Nullable Reason broken(Body body, Circumstances now, Counting counting) {
      var leading = leaders(body, now);
      return leading == exactly
          ? null
          : Reason.of(
              "LED_BY_OFFICE",
              exactly + " in the office " + office + (countTowardSeats ? ", seated here" : ""),
              leading + " found");
    }

    private long leaders(Body body, Circumstances now) {
      var holders = now.holders(office);
      return countTowardSeats
          ? body.places().stream().map(Place::person).distinct().filter(holders::contains).count()
          : holders.size();
    }
  }

  /** At least so many of a sort of people. */
  record HasAtLeast(@NotNull Sort what, @Min(1) int value) implements StandingRule {
    @Override
    public @Nullable Reason broken(Body body, Circumstances now, Counting counting) {
      var found = body.places().stream().filter(what::fits).count();
      return found >= value
          ? null
          : Reason.of("HAS_AT_LEAST", "at least " + value + " " + what, found + " found");
    }
  }

  /** What {@link HasAtLeast} can ask for. */
  enum Sort {
    JURISDICTION_REPRESENTATIVE {
      @Override
      boolean fits(Place place) {
        return place.jurisdiction() != null;
      }
    },
    OUTSIDE_DATA_EXPERT {
      @Override
      boolean fits(Place place) {
        return place.jurisdiction() == null && place.capacity() == Capacity.EXPERT;
      }
    };

    abstract boolean fits(Place place);
  }

  /** Fewer jurisdictions are represented than there are active ones. */
  record SmallerThanActiveJurisdictions() implements StandingRule {
    @Override
    public @Nullable Reason broken(Body body, Circumstances now, Counting counting) {
      var represented =
          body.places().stream()
              .map(Place::jurisdiction)
              .filter(Objects::nonNull)
              .distinct()
              .count();
      var active = now.active().size();
      return represented < active
          ? null
          : Reason.of(
              "SMALLER_THAN_NUMBER_OF_ACTIVE_JURISDICTIONS",
              "fewer than " + active + " jurisdictions",
              represented + " represented");
    }
  }

  /** One cohort is current, and only one. */
  record ExactlyOneCurrentCohort() implements StandingRule {
    @Override
    public @Nullable Reason broken(Body body, Circumstances now, Counting counting) {
      return body.cohorts() == 1
          ? null
          : Reason.of(
              "EXACTLY_ONE_CURRENT_COHORT", "1 current cohort", body.cohorts() + " current");
    }
  }

  /** The current cohort has a theme; a group without a current cohort is another rule's matter. */
  record CohortHasTheme(@Min(1) int min) implements StandingRule {
    @Override
    public @Nullable Reason broken(Body body, Circumstances now, Counting counting) {
      return body.cohorts() == 0 || body.themes() >= min
          ? null
          : Reason.of("COHORT_HAS_THEME", "at least " + min + " theme", body.themes() + " set");
    }
  }

  /** The group says what it is interested in. */
  record HasAreaOfInterest() implements StandingRule {
    @Override
    public @Nullable Reason broken(Body body, Circumstances now, Counting counting) {
      var interest = body.areaOfInterest();
      return interest != null && !interest.isBlank()
          ? null
          : Reason.of("HAS_AREA_OF_INTEREST", "an area of interest", "none");
    }
  }

  /** Whose seats do not count toward a number of seats: leaders who sit beside the group. */
  record Counting(java.util.Set<PersonId> uncounted) {}
}
