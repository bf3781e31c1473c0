package org.partnershiphub.events.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How early those must know for whom a meeting is.
 *
 * @param earliest the first day for which it is early enough now; null when no group of it is
 *     promised any notice
 */
public record Notice(@Nullable LocalDate earliest) {

  public static final Notice NONE = new Notice(null);

  public boolean isTooShort(Slot slot) {
    return earliest != null && slot.day().isBefore(earliest);
  }

  /**
   * The reason to keep: that of a short notice, which must have one; none else.
   *
   * @throws MeetingProblem.NoticeTooShort when it is short and nobody says why
   */
  public @Nullable String reason(Slot slot, @Nullable String given) {
    if (earliest == null || !isTooShort(slot)) {
      return null;
    }
    if (given == null) {
      throw new MeetingProblem.NoticeTooShort(earliest);
    }
    return given;
  }

  /** What was a reason stays one while the notice is short. */
  @Nullable String kept(Slot slot, @Nullable String before) {
    return isTooShort(slot) ? before : null;
  }
}
