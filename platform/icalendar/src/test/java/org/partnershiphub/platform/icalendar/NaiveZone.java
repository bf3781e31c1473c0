package org.partnershiphub.platform.icalendar;

import static org.partnershiphub.platform.icalendar.StrictReader.components;
import static org.partnershiphub.platform.icalendar.StrictReader.line;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.partnershiphub.platform.icalendar.StrictReader.Line;

/** What a VTIMEZONE says, found by looking at each day of each year; nothing of ical4j in it. */
final class NaiveZone {

  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final int LAST_YEAR = 2061;

  private final TreeMap<Instant, ZoneOffset> offsets = new TreeMap<>();

  NaiveZone(String text) {
    Stream.of("STANDARD", "DAYLIGHT")
        .flatMap(it -> components(it, text).stream())
        .forEach(this::read);
  }

  private void read(List<Line> observance) {
    var from = ZoneOffset.of(line(observance, "TZOFFSETFROM").value());
    var to = ZoneOffset.of(line(observance, "TZOFFSETTO").value());
    var start = LocalDateTime.parse(line(observance, "DTSTART").value(), LOCAL);
    var more =
        observance.stream()
            .flatMap(
                it ->
                    switch (it.name()) {
                      case "RDATE" ->
                          Stream.of(it.value().split(",")).map(d -> LocalDateTime.parse(d, LOCAL));
                      case "RRULE" -> yearly(start, NaiveRule.parts(it.value()));
                      default -> Stream.empty();
                    });
    Stream.concat(Stream.of(start), more).forEach(it -> offsets.put(it.toInstant(from), to));
  }

  private static Stream<LocalDateTime> yearly(LocalDateTime start, Map<String, String> rule) {
    return Stream.iterate(start.getYear(), it -> it <= LAST_YEAR, it -> it + 1)
        .flatMap(
            year ->
                Stream.iterate(LocalDate.ofYearDay(year, 1), it -> it.plusDays(1))
                    .limit(Year.of(year).length()))
        .filter(it -> it.getMonthValue() == Integer.parseInt(rule.get("BYMONTH")))
        .filter(it -> NaiveRule.onDayOf(rule, it))
        .map(it -> it.atTime(start.toLocalTime()))
        .filter(it -> !it.isBefore(start));
  }

  ZoneOffset at(Instant instant) {
    return offsets.floorEntry(instant).getValue();
  }
}
