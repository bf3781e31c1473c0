package org.partnershiphub.membership.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.people.PersonFact.Evidence;
import org.partnershiphub.membership.registry.GroupId;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.representation.DesignationView;

/**
 * What a lead needs on one page.
 *
 * @param designations those that are not over, and refusals of the last year
 * @param leftOpen what people who left had, and nobody of the jurisdiction has taken since
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Roster(
    Head jurisdiction,
    List<Member> people,
    List<DesignationView> designations,
    List<Vacancy> vacancies,
    List<LeftOpen> leftOpen) {

  /** Whose roster it is, on which day, and when somebody last said that it is right. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Head(
      JurisdictionId id,
      String name,
      LocalDate asOf,
      @Nullable PersonId lead,
      @Nullable LocalDate lastAttestedOn) {}

  /** Somebody who works there; {@code groups} counts the bodies, one person may wear many hats. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Member(
      PersonId person,
      String name,
      @Nullable String jobTitle,
      @Nullable Instant suspectedSince,
      @Nullable Evidence suspectedBy,
      long groups,
      List<PlaceView> places) {}

  /** A place that waits for somebody. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record LeftOpen(
      GroupId group,
      @Nullable String cohort,
      @Nullable String capacity,
      PersonId leftBy,
      LocalDate leftOn) {}
}
