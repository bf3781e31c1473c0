package org.partnershiphub.events.calendars;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * An entity tag that says by which touch of a person's diary, and on which day, a calendar was
 * written, and what came of it. When touch and day are the same as before, so is the calendar, and
 * it need not be written to know that; when only the contents are the same, it is the same as well.
 *
 * @param touch {@code -} when it is too young to rely on
 */
record Tag(String touch, LocalDate day, String contents) {

  private static final String YOUNG = "-";
  private static final int BYTES = 12;

  static Tag of(String lastTouch, long now, LocalDate day, String text) {
    var sure = now > Touch.millis(lastTouch) + Entries.APART;
    var digest = HexFormat.of().formatHex(Secret.sha256(text), 0, BYTES);
    return new Tag(sure ? "t" + lastTouch : YOUNG, day, digest);
  }

  /** Reads {@code If-None-Match}; what is no tag of ours is left out. */
  static List<Tag> read(List<String> header) {
    return header.stream().map(Tag::read).flatMap(Optional::stream).toList();
  }

  private static Optional<Tag> read(String text) {
    var parts = text.strip().replaceFirst("^W/", "").replace("\"", "").split("\\.", -1);
    try {
      return parts.length == 3
          ? Optional.of(new Tag(parts[0], LocalDate.parse(parts[1]), parts[2]))
          : Optional.empty();
    } catch (java.time.DateTimeException e) {
      return Optional.empty();
    }
  }

  boolean holds(String lastTouch, LocalDate today) {
    return touch.equals("t" + lastTouch) && day.equals(today);
  }

  boolean sameContents(Tag other) {
    return contents.equals(other.contents);
  }

  @Override
  public String toString() {
    return "\"" + touch + "." + day + "." + contents + "\"";
  }
}
