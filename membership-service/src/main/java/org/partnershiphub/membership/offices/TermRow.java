package org.partnershiphub.membership.offices;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.PersonId;

/** A row of an import: who holds which office, and for how long. */
public record TermRow(
    @NotNull OfficeId office,
    @NotNull PersonId person,
    @NotNull LocalDate from,
    @Nullable LocalDate to,
    @Nullable Boolean acting) {

  Term term() {
    return Boolean.TRUE.equals(acting) ? Term.acting(person, from, to) : Term.of(person, from, to);
  }
}
