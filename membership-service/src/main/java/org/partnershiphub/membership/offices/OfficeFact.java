package org.partnershiphub.membership.offices;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Fact;

/** Everything that is told about an office. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface OfficeFact extends Fact {

  OfficeId office();

  /** Somebody holds the office from a day on. */
  record OfficeTermStarted(
      OfficeId office, PersonId person, TermId term, LocalDate from, @Nullable LocalDate to)
      implements OfficeFact {}

  /** Somebody's term ended before the day that was agreed, or without one. */
  record OfficeTermEnded(
      OfficeId office, PersonId person, TermId term, LocalDate endedOn, EndReason reason)
      implements OfficeFact {}

  /** Why a term ended. */
  enum EndReason {
    RESIGNED,
    DEPARTED,
    JURISDICTION_WITHDRAWN
  }

  @Override
  default String type() {
    return switch (this) {
      case OfficeTermStarted _ -> "membership.office-term-started.v1";
      case OfficeTermEnded _ -> "membership.office-term-ended.v1";
    };
  }

  @Override
  default String key() {
    return office().value();
  }
}
