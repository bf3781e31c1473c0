package org.partnershiphub.platform.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A naive reader, with nothing but the VTIMEZONE's text, must find the same offsets. */
class VTimeZonesTest {

  private static final Instant FROM = Instant.parse("2025-01-01T12:00:00Z");
  private static final Instant TO = Instant.parse("2030-12-31T12:00:00Z");

  private static String text(ZoneId zone, Instant from, Instant to) {
    var calendar = new Calendar();
    calendar.setComponentList(new ComponentList<>(List.of(VTimeZones.of(zone, from, to))));
    return Output.of(calendar);
  }

  /**
   * The JDK's own; reading calendars makes ical4j add ids of its own to those of {@link ZoneId}.
   */
  static Stream<String> everyZone() {
    return Stream.of(TimeZone.getAvailableIDs())
        .filter(ZoneId.getAvailableZoneIds()::contains)
        .filter(it -> !it.startsWith("SystemV"))
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("everyZone")
  void a_zone_is_right_over_six_years(String id) {
    var zone = ZoneId.of(id);
    assertRight(zone, new NaiveZone(text(zone, FROM, TO)), FROM, TO, 25);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "America/New_York",
        "America/Chicago",
        "America/Denver",
        "America/Phoenix",
        "America/Los_Angeles",
        "America/Indiana/Indianapolis",
        "America/Detroit",
        "Europe/Berlin",
        "America/Nuuk",
        "Asia/Jerusalem",
        "Asia/Kolkata",
        "UTC",
        "Australia/Lord_Howe"
      })
  void a_zone_with_rules_is_right_for_ever(String id) {
    var zone = ZoneId.of(id);
    var to = Instant.parse("2060-01-01T00:00:00Z");
    assertRight(zone, new NaiveZone(text(zone, FROM, null)), FROM, to, 41);
  }

  @ParameterizedTest
  @ValueSource(strings = {"America/New_York", "Africa/Casablanca", "America/Phoenix"})
  void a_zone_is_right_from_before_its_present_rules(String id) {
    var zone = ZoneId.of(id);
    var from = Instant.parse("2003-01-01T00:00:00Z");
    var to = Instant.parse("2012-01-01T00:00:00Z");
    assertRight(zone, new NaiveZone(text(zone, from, to)), from, to, 7);
  }

  private static void assertRight(ZoneId zone, NaiveZone read, Instant from, Instant to, int days) {
    for (var at = from.plusSeconds(60); at.isBefore(to); at = at.plusSeconds(days * 86_400L + 97)) {
      assertThat(read.at(at)).as("%s at %s", zone, at).isEqualTo(zone.getRules().getOffset(at));
    }
  }

  @Test
  void a_year_has_its_two_changes() {
    assertThat(text(ZoneId.of("America/New_York"), FROM, null))
        .contains("FREQ=YEARLY;BYMONTH=3;BYDAY=2SU")
        .contains("FREQ=YEARLY;BYMONTH=11;BYDAY=1SU")
        .contains("TZNAME:EDT");
    assertThat(text(ZoneId.of("Europe/Berlin"), FROM, null))
        .contains("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU")
        .contains("FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU");
  }

  /** The library's own reading of a zone that a calendar brings with it. */
  @ParameterizedTest
  @ValueSource(strings = {"America/New_York", "Europe/Berlin", "Australia/Sydney"})
  void ical4j_reads_the_same_instants_over_two_years(String id) throws Exception {
    var zone = ZoneId.of(id);
    for (var month = 1; month <= 12; month++) {
      var first = LocalDateTime.of(2027, month, 14, 15, 0);
      var entry =
          CalendarEntry.series(
              "u",
              Span.of(first, zone, Duration.ofHours(1)),
              new Repetition(Recurrence.parse("FREQ=WEEKLY;COUNT=104"), List.of(), List.of()),
              new Wording("Council", null, null, false),
              CalendarEntry.Status.CONFIRMED,
              null);
      var message =
          Calendars.message("-//Test//EN", Calendars.Method.REQUEST, List.of(entry))
              .fill(new Issue(1, FROM, null, null));
      var read = new CalendarBuilder().build(new StringReader(new String(message, UTF_8)));
      var event = (VEvent) read.getComponents("VEVENT").getFirst();
      var from = event.<DtStart<ZonedDateTime>>getProperty("DTSTART").orElseThrow().getDate();

      assertThat(
              event
                  .<ZonedDateTime>calculateRecurrenceSet(new Period<>(from, from.plusYears(3)))
                  .stream()
                  .map(it -> it.getStart().toInstant()))
          .as(id + " from " + first)
          .containsExactlyElementsOf(
              IntStream.range(0, 104)
                  .mapToObj(week -> first.plusWeeks(week).atZone(zone).toInstant())
                  .toList());
    }
  }

  @Test
  void changes_without_a_rule_come_in_one_piece_each() {
    var text = text(ZoneId.of("Africa/Casablanca"), FROM, TO);

    assertThat(text.split("BEGIN:STANDARD|BEGIN:DAYLIGHT")).hasSize(3);
    assertThat(text).contains("RDATE:").doesNotContain("RRULE:");
  }

  @Test
  void a_change_on_another_day_than_its_rule_is_said_as_the_wall_clock_has_it() {
    // The European rule in universal time is Saturday evening in Greenland.
    var local = LocalDateTime.parse("2027-03-27T23:30");
    var zone = ZoneId.of("America/Nuuk");

    assertThat(zone.getRules().isDaylightSavings(local.atZone(zone).toInstant())).isTrue();
    assertThat(text(zone, FROM, null)).contains("BYMONTHDAY=24,25,26,27,28,29,30;BYDAY=SA");
  }
}
