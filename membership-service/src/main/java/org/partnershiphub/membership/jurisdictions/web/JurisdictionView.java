package org.partnershiphub.membership.jurisdictions.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.jurisdictions.Ahead;
import org.partnershiphub.membership.jurisdictions.Called;
import org.partnershiphub.membership.jurisdictions.Jurisdiction;
import org.partnershiphub.membership.jurisdictions.Memberships.Missing;
import org.partnershiphub.membership.jurisdictions.Period;
import org.partnershiphub.membership.jurisdictions.Place;
import org.partnershiphub.membership.jurisdictions.Standing;
import org.partnershiphub.membership.jurisdictions.Suspension;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.web.Etags;
import org.springframework.http.ResponseEntity;

/**
 * A jurisdiction as it is now, or as it was or will be on a day.
 *
 * @param asOf the day that was asked for, if any; the lead is today's and then left out
 * @param ahead the status that it is to have, and from when
 * @param history all its statuses by their days, the one ahead among them
 * @param missing what it should have and has not; for staff and its lead alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JurisdictionView(
    JurisdictionId id,
    @Nullable LocalDate asOf,
    String name,
    @Nullable String agency,
    Place.Kind kind,
    @Nullable String usState,
    ZoneId primaryZone,
    List<ZoneId> otherZones,
    Standing.@Nullable Status status,
    @Nullable LocalDate activatedOn,
    @Nullable LocalDate graceUntil,
    @Nullable LocalDate withdrawnOn,
    @Nullable Plan ahead,
    @Nullable PersonId lead,
    List<Stretch> history,
    List<Naming> names,
    List<Naming> agencies,
    @Nullable List<Missing> missing) {

  /** What is to be, from when, and since when that is known. */
  record Plan(Standing.Status status, LocalDate on, LocalDate decidedOn) {
    static @Nullable Plan of(@Nullable Ahead it) {
      return it == null ? null : new Plan(it.status(), it.on(), it.decidedOn());
    }
  }

  /**
   * A status and its days; {@code until} is the first day on which it no longer holds.
   *
   * @param note of a suspension, for staff and the lead alone
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Stretch(
      Standing.Status status,
      LocalDate from,
      @Nullable LocalDate until,
      Suspension.@Nullable Reason reason,
      @Nullable String note) {

    static Stretch of(Period it, boolean whole) {
      var why = it.why();
      return new Stretch(
          it.status(),
          it.from(),
          day(it.until()),
          why == null ? null : why.reason(),
          why == null || !whole ? null : why.note());
    }
  }

  /** A name and its days. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Naming(String name, @Nullable LocalDate from, @Nullable LocalDate until) {
    static List<Naming> of(List<Called> line) {
      return line.stream()
          .map(
              it ->
                  new Naming(
                      it.text(), it.from().equals(Called.EVER) ? null : it.from(), day(it.until())))
          .toList();
    }
  }

  private static @Nullable LocalDate day(LocalDate until) {
    return until.equals(Period.OPEN) ? null : until;
  }

  static JurisdictionView of(Jurisdiction it) {
    return of(it, null, null);
  }

  /** The answer to a command. */
  static ResponseEntity<JurisdictionView> ok(Versioned<Jurisdiction> it) {
    return Etags.ok(it.map(JurisdictionView::of));
  }

  /**
   * @param missing given when the reader may see all
   */
  static JurisdictionView of(
      Jurisdiction it, @Nullable LocalDate asOf, @Nullable List<Missing> missing) {
    var place = it.place();
    var standing = it.standing();
    var naming = it.naming();
    return new JurisdictionView(
        it.id(),
        asOf,
        asOf == null ? naming.name() : naming.nameOn(asOf),
        asOf == null ? naming.agency() : naming.agencyOn(asOf),
        place.kind(),
        place.usState(),
        place.primaryZone(),
        place.otherZones(),
        asOf == null ? standing.status() : standing.on(asOf),
        standing.activatedOn(),
        standing.graceUntil(),
        standing.status() == Standing.Status.WITHDRAWN ? standing.withdrawnOn() : null,
        Plan.of(standing.ahead()),
        asOf == null ? it.lead() : null,
        standing.periods().stream().map(period -> Stretch.of(period, missing != null)).toList(),
        Naming.of(naming.names()),
        Naming.of(naming.agencies()),
        missing);
  }
}
