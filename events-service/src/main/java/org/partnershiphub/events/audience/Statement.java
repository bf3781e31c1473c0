package org.partnershiphub.events.audience;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person's statement of confidentiality.
 *
 * @param from the first day in force; null when only a later fact about it has been heard
 * @param lapsed whether its end was told, and no renewal since
 */
public record Statement(PersonId person, @Nullable LocalDate from, boolean lapsed) {

  /** What it is worth for a day; a last day ahead matters when it has come and gone. */
  public Signature on(LocalDate day) {
    if (lapsed) {
      return Signature.LAPSED;
    }
    return from != null && day.isBefore(from) ? Signature.NONE : Signature.IN_FORCE;
  }
}
