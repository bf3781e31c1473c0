package org.partnershiphub.platform.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A message to many: what they share is encoded once, and the lines of one reader are put in at the
 * end of each of its entries.
 */
public final class MessageTemplate {

  private static final byte[] NEXT = "END:VEVENT\r\n".getBytes(UTF_8);
  private static final byte[] END = "END:VCALENDAR\r\n".getBytes(UTF_8);
  private static final int PERSONAL = 300;

  private final Calendars.Method method;
  private final List<Part> parts;
  private final int size;

  /** An entry without its end. */
  private static final class Part {

    private final @Nullable LocalDateTime original;
    private final byte[] shared;

    Part(@Nullable LocalDateTime original, byte[] shared) {
      this.original = original;
      this.shared = shared;
    }
  }

  private MessageTemplate(Calendars.Method method, List<Part> parts) {
    this.method = method;
    this.parts = parts;
    this.size = parts.stream().mapToInt(it -> it.shared.length + PERSONAL).sum() + END.length;
  }

  static MessageTemplate of(
      Calendars.Method method, ContentLines head, List<CalendarEntry> entries) {
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("A message is about something.");
    }
    var parts = new ArrayList<Part>(entries.size());
    for (var it : entries) {
      it.write(head);
      var original = it.original() == null ? null : it.original().local();
      parts.add(new Part(original, head.take().getBytes(UTF_8)));
    }
    return new MessageTemplate(method, List.copyOf(parts));
  }

  public Calendars.Method method() {
    return method;
  }

  /** The whole calendar for one reader, to whom the same holds for all entries. */
  public byte[] fill(Issue issue) {
    var lines = new ContentLines(PERSONAL);
    issue.write(lines);
    var personal = lines.take().getBytes(UTF_8);
    return filled(part -> personal);
  }

  /**
   * The whole calendar for one reader.
   *
   * @param issue by the original start of an occurrence; of the series or the single entry, by null
   */
  public byte[] fill(Function<@Nullable LocalDateTime, Issue> issue) {
    var lines = new ContentLines(PERSONAL);
    return filled(
        part -> {
          issue.apply(part.original).write(lines);
          return lines.take().getBytes(UTF_8);
        });
  }

  private byte[] filled(Function<Part, byte[]> personal) {
    var whole = new ByteArrayOutputStream(size);
    for (var part : parts) {
      whole.writeBytes(part.shared);
      whole.writeBytes(personal.apply(part));
      whole.writeBytes(NEXT);
    }
    whole.writeBytes(END);
    return whole.toByteArray();
  }
}
