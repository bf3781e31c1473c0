package org.partnershiphub.membership.offices;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Fact;

/** Everything that is told about an office. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface OfficeFact extends Fact {

  OfficeId office();

  /** Somebody holds the office from a day on; {@code acting} is absent on a regular term. */
  record OfficeTermStarted(
      OfficeId office,
      PersonId person,
      TermId term,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable Boolean acting)
      implements OfficeFact {

    static OfficeTermStarted of(OfficeId office, Term it) {
      return new OfficeTermStarted(
          office, it.person(), it.id(), it.from(), it.to(), it.acting() ? true : null);
    }
  }

  /** Another last day: agreed anew, or known better after the end was told. */
  record OfficeTermChanged(
      OfficeId office, PersonId person, TermId term, LocalDate from, @Nullable LocalDate to)
      implements OfficeFact {}

  /** The last day comes near. */
  record OfficeTermEnding(
      OfficeId office, PersonId person, TermId term, LocalDate endsOn, long daysLeft)
      implements OfficeFact {}

  /**
   * Somebody's term is over.
   *
   * @param endedOn the last day
   * @param remainingHolders who holds the office on the day after
   */
  record OfficeTermEnded(
      OfficeId office,
      PersonId person,
      TermId term,
      LocalDate endedOn,
      EndReason reason,
      @Nullable List<PersonId> remainingHolders)
      implements OfficeFact {}

  /** Why a term ended. */
  enum EndReason {
    RESIGNED,
    DEPARTED,
    JURISDICTION_WITHDRAWN,
    TERM_ENDED,
    SUCCEEDED,
    MERGED
  }

  @Override
  default String type() {
    return switch (this) {
      case OfficeTermStarted _ -> "membership.office-term-started.v1";
      case OfficeTermChanged _ -> "membership.office-term-changed.v1";
      case OfficeTermEnding _ -> "membership.office-term-ending.v1";
      case OfficeTermEnded _ -> "membership.office-term-ended.v1";
    };
  }

  @Override
  default String key() {
    return office().value();
  }
}
