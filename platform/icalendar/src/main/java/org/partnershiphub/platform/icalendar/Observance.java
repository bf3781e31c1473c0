package org.partnershiphub.platform.icalendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change of the clocks, once, on several dates, or every year.
 *
 * @param starts on the clock as it was before the change, the first one first
 * @param rule every year, when there is one
 */
record Observance(Kind kind, List<LocalDateTime> starts, @Nullable String rule) {

  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("zzz", Locale.US);

  /** From what to what. */
  record Kind(ZoneOffset from, ZoneOffset to, boolean daylight, String name) {}

  /** No change at all. */
  static Observance always(LocalDateTime since, ZoneId zone, Instant at) {
    var offset = zone.getRules().getOffset(at);
    return new Observance(kind(zone, offset, offset, at), List.of(since), null);
  }

  static Observance of(ZoneId zone, ZoneOffsetTransition change) {
    var kind = kind(zone, change.getOffsetBefore(), change.getOffsetAfter(), change.getInstant());
    return new Observance(kind, List.of(change.getDateTimeBefore()), null);
  }

  private static Kind kind(ZoneId zone, ZoneOffset from, ZoneOffset to, Instant at) {
    var daylight = zone.getRules().isDaylightSavings(at);
    return new Kind(from, to, daylight, NAME.format(at.atZone(zone)));
  }

  Observance yearly(@Nullable String everyYear) {
    return new Observance(kind, starts, everyYear);
  }

  Observance and(Observance later) {
    return new Observance(
        kind, Stream.concat(starts.stream(), later.starts.stream()).toList(), rule);
  }

  void write(ContentLines to) {
    var component = kind.daylight() ? "DAYLIGHT" : "STANDARD";
    to.line("BEGIN:" + component);
    to.line("DTSTART:" + Times.local(starts.getFirst()));
    if (starts.size() > 1) {
      var others = starts.stream().skip(1).map(Times::local).collect(Collectors.joining(","));
      to.line("RDATE:" + others);
    }
    if (rule != null) {
      to.line("RRULE:" + rule);
    }
    to.line("TZOFFSETFROM:" + offset(kind.from()));
    to.line("TZOFFSETTO:" + offset(kind.to()));
    to.line("TZNAME:" + kind.name());
    to.line("END:" + component);
  }

  private static String offset(ZoneOffset it) {
    return it.getTotalSeconds() == 0 ? "+0000" : it.getId().replace(":", "");
  }
}
