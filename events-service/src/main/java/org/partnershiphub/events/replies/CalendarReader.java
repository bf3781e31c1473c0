package org.partnershiphub.events.replies;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.jspecify.annotations.Nullable;

/** Reads what calendar programs send; how each of them writes it is ical4j's business. */
final class CalendarReader {

  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final String UTC = "Z";

  private CalendarReader() {}

  /**
   * Empty when it is a calendar without a meeting.
   *
   * @throws IllegalArgumentException when it is no calendar
   */
  static Optional<CalendarReply> read(String text) {
    try {
      var calendar = new CalendarBuilder().build(new StringReader(text));
      var method = calendar.getProperty(Property.METHOD).map(Property::getValue).orElse("");
      return calendar.getComponents(Component.VEVENT).stream()
          .findFirst()
          .map(it -> reply(method.toUpperCase(Locale.ROOT), it));
    } catch (IOException | ParserException | RuntimeException e) {
      throw new IllegalArgumentException("Not a calendar.", e);
    }
  }

  private static CalendarReply reply(String method, CalendarComponent it) {
    var attendee = it.getProperties(Property.ATTENDEE).stream().findFirst();
    return new CalendarReply(
        method,
        text(it, Property.UID).orElseThrow(),
        it.getProperty(Property.RECURRENCE_ID).map(CalendarReader::mark).orElse(null),
        text(it, Property.SEQUENCE).map(Integer::parseInt).orElse(0),
        text(it, Property.DTSTAMP).map(CalendarReader::instant).orElse(Instant.EPOCH),
        attendee.map(Property::getValue).map(CalendarReader::address).orElse(null),
        attendee.flatMap(at -> parameter(at, Parameter.PARTSTAT)).orElse(null));
  }

  private static Optional<String> text(CalendarComponent it, String name) {
    return it.getProperty(name).map(Property::getValue);
  }

  private static Optional<String> parameter(Property it, String name) {
    return it.<Parameter>getParameter(name).map(Parameter::getValue);
  }

  private static String address(String value) {
    return value.toLowerCase(Locale.ROOT).startsWith("mailto:") ? value.substring(7) : value;
  }

  private static RecurrenceMark mark(Property it) {
    var value = it.getValue();
    var zone = value.endsWith(UTC) ? ZoneOffset.UTC : zone(parameter(it, Parameter.TZID));
    return new RecurrenceMark(local(value), zone);
  }

  /** Programs have names of their own for zones; such a time is taken to be on our clock. */
  private static @Nullable ZoneId zone(Optional<String> name) {
    try {
      return name.map(ZoneId::of).orElse(null);
    } catch (DateTimeException unknown) {
      return null;
    }
  }

  private static Instant instant(String value) {
    return local(value).toInstant(ZoneOffset.UTC);
  }

  private static LocalDateTime local(String value) {
    return LocalDateTime.parse(value.replace(UTC, ""), LOCAL);
  }
}
