package org.partnershiphub.platform.icalendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.model.CalendarDateFormat;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.RDate;
import net.fortuna.ical4j.model.property.XProperty;

/**
 * Properties whose value is a time on the clocks of a zone: local times with a TZID, since a {@link
 * java.time.ZonedDateTime} has no time that the clocks skip. Single ones are the library's property
 * for any name; its own look their zone up among all that there are each time that they are
 * written, which was a quarter of a feed.
 */
final class Zoned {

  private Zoned() {}

  static Property start(Instant at, ZoneId zone) {
    var local = at.atZone(zone).toLocalDateTime();
    return isMeant(local, zone) ? at(Property.DTSTART, local, zone) : new DtStart<>(at);
  }

  static Property end(Instant at, ZoneId zone) {
    var local = at.atZone(zone).toLocalDateTime();
    return isMeant(local, zone) ? at(Property.DTEND, local, zone) : new DtEnd<>(at);
  }

  /** On the clock, also where it shows this time twice: there begins what recurs. */
  static Property first(Span span) {
    return at(Property.DTSTART, span.local(), span.zone());
  }

  /**
   * What a clock shows twice is said in UTC: the standard takes the first of the two, but not every
   * reader does.
   */
  private static boolean isMeant(LocalDateTime local, ZoneId zone) {
    return zone.getRules().getValidOffsets(local).size() == 1;
  }

  static Property original(Original it) {
    return at(Property.RECURRENCE_ID, it.local(), it.zone());
  }

  private static Property at(String name, LocalDateTime local, ZoneId zone) {
    return new XProperty(
        name, in(zone), CalendarDateFormat.FLOATING_DATE_TIME_FORMAT.format(local));
  }

  static Property extra(List<LocalDateTime> locals, ZoneId zone) {
    return new RDate<>(in(zone), new DateList<>(locals));
  }

  static Property excluded(List<LocalDateTime> locals, ZoneId zone) {
    return new ExDate<>(in(zone), new DateList<>(locals));
  }

  private static ParameterList in(ZoneId zone) {
    return new ParameterList(List.of(new TzId(zone.getId())));
  }
}
