package org.partnershiphub.platform.icalendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes calendars. Text of our own, since an entry of the library costs ten times as much and a
 * feed has hundreds; that it is right is judged by the library, and by two programs that have
 * nothing to do with it.
 */
public final class Calendars {

  private static final int ENTRY = 700;

  private Calendars() {}

  /** What a message is for (iTIP, RFC 5546). */
  public enum Method {
    REQUEST,
    CANCEL
  }

  /**
   * A message about one thing: an entry alone, or a series followed by its differing occurrences,
   * or one of these. What is the same for all its readers is written now.
   *
   * @param product who wrote it, {@code -//Organisation//Product//EN}
   */
  public static MessageTemplate message(
      String product, Method method, List<CalendarEntry> entries) {
    var head = new ContentLines(ENTRY * (entries.size() + 2));
    begin(head, product);
    head.line("METHOD:" + method);
    zones(head, entries);
    return MessageTemplate.of(method, head, entries);
  }

  /**
   * How a feed presents itself.
   *
   * @param every how often calendars should look again
   */
  public record Feed(String product, String name, Duration every) {}

  /** An entry of a feed, as its reader is to have it. */
  public record Listed(CalendarEntry entry, Issue issue) {}

  /** A feed: what stands now, with no method, since it asks nobody for anything. */
  public static String feed(Feed feed, List<Listed> entries) {
    var lines = new ContentLines(ENTRY * (entries.size() + 8));
    begin(lines, feed.product());
    lines.text("NAME", feed.name());
    lines.text("X-WR-CALNAME", feed.name());
    lines.line("REFRESH-INTERVAL;VALUE=DURATION:" + feed.every());
    lines.line("X-PUBLISHED-TTL:" + feed.every());
    zones(lines, entries.stream().map(Listed::entry).toList());
    for (var it : entries) {
      it.entry().write(lines);
      it.issue().write(lines);
      lines.line("END:VEVENT");
    }
    lines.line("END:VCALENDAR");
    return lines.toString();
  }

  private static void begin(ContentLines to, String product) {
    to.line("BEGIN:VCALENDAR");
    to.text("PRODID", product);
    to.line("VERSION:2.0");
    to.line("CALSCALE:GREGORIAN");
  }

  /** Each zone once, for as long as anything in it lasts. */
  private static void zones(ContentLines to, List<CalendarEntry> entries) {
    var stretches = new LinkedHashMap<ZoneId, Stretch>();
    for (var it : entries) {
      stretches.merge(it.span().zone(), Stretch.of(it), Stretch::with);
      if (it.original() != null) {
        var from = it.original().local().atZone(it.original().zone()).toInstant();
        stretches.merge(it.original().zone(), new Stretch(from, from), Stretch::with);
      }
    }
    if (entries.isEmpty()) {
      // A calendar without any component is none (RFC 5545, 3.4).
      stretches.put(ZoneId.of("UTC"), new Stretch(Instant.EPOCH, Instant.EPOCH));
    }
    stretches.forEach((zone, it) -> to.whole(VTimeZones.text(zone, it.from(), it.to())));
  }

  /** From when to when a zone is needed; without end where {@code to} is null. */
  private record Stretch(Instant from, @Nullable Instant to) {

    static Stretch of(CalendarEntry it) {
      var last = it.lastStart();
      return new Stretch(it.span().at(), last == null ? null : last.plus(it.span().length()));
    }

    Stretch with(Stretch other) {
      var first = from.isBefore(other.from) ? from : other.from;
      var last = to == null || other.to == null ? null : to.isAfter(other.to) ? to : other.to;
      return new Stretch(first, last);
    }
  }
}
