package org.partnershiphub.platform.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A message to many: what they share is written once, and the properties of one reader are put in
 * at the end of each of its entries.
 */
public final class MessageTemplate {

  private static final String NEXT = "END:VEVENT\r\n";
  private static final int PERSONAL = 300;

  private final Calendars.Method method;
  private final List<Part> parts;
  private final byte[] end;

  /** An entry, with what stands before it. */
  private static final class Part {

    private final @Nullable LocalDateTime original;
    private final boolean cancelled;
    private final byte[] shared;

    Part(CalendarEntry entry, String shared) {
      this.original = entry.original() == null ? null : entry.original().local();
      this.cancelled = entry.cancelled();
      this.shared = shared.getBytes(UTF_8);
    }
  }

  private MessageTemplate(Calendars.Method method, List<Part> parts, String end) {
    this.method = method;
    this.parts = parts;
    this.end = end.getBytes(UTF_8);
  }

  /**
   * @param calendar with these entries in this order
   */
  static MessageTemplate of(Calendars.Method method, String calendar, List<CalendarEntry> entries) {
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("A message is about something.");
    }
    var parts = new ArrayList<Part>(entries.size());
    int begin = 0;
    for (var it : entries) {
      // At the beginning of a line: none of the values can hold the end of one.
      var ends = calendar.indexOf("\r\n" + NEXT, begin) + "\r\n".length();
      parts.add(new Part(it, calendar.substring(begin, ends)));
      begin = ends;
    }
    // Each part but the first begins with the end of the entry before it.
    return new MessageTemplate(method, List.copyOf(parts), calendar.substring(begin));
  }

  public Calendars.Method method() {
    return method;
  }

  /** The whole calendar for one reader, to whom the same holds for all entries. */
  public byte[] fill(Issue issue) {
    return fill(original -> issue);
  }

  /**
   * The whole calendar for one reader.
   *
   * @param issue by the original start of an occurrence; of the series or the single entry, by null
   */
  public byte[] fill(Function<@Nullable LocalDateTime, Issue> issue) {
    var size = parts.stream().mapToInt(it -> it.shared.length + PERSONAL).sum() + end.length;
    var whole = new ByteArrayOutputStream(size);
    for (var part : parts) {
      whole.writeBytes(part.shared);
      var personal = issue.apply(part.original).properties(part.cancelled);
      whole.writeBytes(Output.of(personal).getBytes(UTF_8));
    }
    whole.writeBytes(end);
    return whole.toByteArray();
  }
}
