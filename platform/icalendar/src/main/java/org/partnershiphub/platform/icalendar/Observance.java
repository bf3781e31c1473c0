package org.partnershiphub.platform.icalendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RDate;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.jspecify.annotations.Nullable;

/**
 * A change of the clocks, once, on several dates, or every year.
 *
 * @param starts on the clock as it was before the change, the first one first
 * @param rule every year, when there is one
 */
record Observance(Kind kind, List<LocalDateTime> starts, @Nullable Recur<LocalDateTime> rule) {

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

  Observance yearly(@Nullable Recur<LocalDateTime> everyYear) {
    return new Observance(kind, starts, everyYear);
  }

  Observance and(Observance later) {
    return new Observance(
        kind, Stream.concat(starts.stream(), later.starts.stream()).toList(), rule);
  }

  net.fortuna.ical4j.model.component.Observance component() {
    var properties = new PropertyList(properties());
    return kind.daylight() ? new Daylight(properties) : new Standard(properties);
  }

  private List<Property> properties() {
    var found = new ArrayList<Property>();
    found.add(new DtStart<>(starts.getFirst()));
    if (starts.size() > 1) {
      found.add(new RDate<>(new DateList<>(starts.subList(1, starts.size()))));
    }
    if (rule != null) {
      found.add(new RRule<>(rule));
    }
    found.add(new TzOffsetFrom(kind.from()));
    found.add(new TzOffsetTo(kind.to()));
    found.add(new TzName(kind.name()));
    return found;
  }
}
