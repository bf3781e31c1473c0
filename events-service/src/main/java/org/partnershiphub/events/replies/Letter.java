package org.partnershiphub.events.replies;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mail as far as it matters here.
 *
 * @param from the address of its sender; null when it has none
 * @param automatic whether a program wrote it by itself
 * @param calendar the calendar in it; null when there is none
 */
public record Letter(@Nullable String from, boolean automatic, @Nullable String calendar) {

  /** Addresses stay out of logs. */
  @Override
  public String toString() {
    return "Letter[" + (automatic ? "automatic" : "written") + "]";
  }

  Optional<CalendarReply> reply() {
    return calendar == null ? Optional.empty() : CalendarReader.read(calendar);
  }
}
