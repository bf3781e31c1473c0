package org.partnershiphub.platform.icalendar;

/** An entry together with its text, up to what differs from reader to reader: written once. */
public final class WrittenEntry {

  private final CalendarEntry entry;
  private final String text;

  private WrittenEntry(CalendarEntry entry, String text) {
    this.entry = entry;
    this.text = text;
  }

  public static WrittenEntry of(CalendarEntry entry) {
    return new WrittenEntry(entry, Output.of(entry.properties()));
  }

  public CalendarEntry entry() {
    return entry;
  }

  /** The whole of it, for one reader. */
  String text(Issue issue) {
    return "BEGIN:VEVENT\r\n"
        + text
        + Output.of(issue.properties(entry.cancelled()))
        + "END:VEVENT\r\n";
  }
}
