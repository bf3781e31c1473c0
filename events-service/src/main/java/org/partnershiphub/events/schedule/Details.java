package org.partnershiphub.events.schedule;

import org.jspecify.annotations.Nullable;

/**
 * How a meeting is worded; what is null stays as it is, and an empty place or agenda is none.
 *
 * @param material whether it matters to an invitee
 */
public record Details(
    @Nullable String title, @Nullable String place, @Nullable String agenda, boolean material) {

  /** What of a meeting is worded otherwise. */
  public enum Part {
    TITLE,
    PLACE,
    AGENDA
  }

  Subject of(Subject before) {
    return new Subject(
        title == null ? before.title() : title,
        agenda == null ? before.agenda() : orNone(agenda),
        place == null ? before.place() : orNone(place),
        before.accessLevel());
  }

  private static @Nullable String orNone(String text) {
    return text.isBlank() ? null : text;
  }
}
