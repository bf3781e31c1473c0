package org.partnershiphub.platform.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.TimeZone;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Another reader, with nothing but the VTIMEZONE, must find the same offsets. */
class VTimeZonesTest {

  private static final Instant FROM = Instant.parse("2025-01-01T12:00:00Z");
  private static final Instant TO = Instant.parse("2030-12-31T12:00:00Z");

  private static VTimeZone read(String text) throws Exception {
    var calendar =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\n" + text + "END:VCALENDAR\r\n";
    return (VTimeZone)
        new CalendarBuilder()
            .build(new StringReader(calendar))
            .getComponent("VTIMEZONE")
            .orElseThrow();
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
  void a_zone_is_right_over_six_years(String id) throws Exception {
    var zone = ZoneId.of(id);
    assertRight(zone, read(VTimeZones.text(zone, FROM, TO)), FROM, TO, 25);
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
  void a_zone_with_rules_is_right_for_ever(String id) throws Exception {
    var zone = ZoneId.of(id);
    var to = Instant.parse("2060-01-01T00:00:00Z");
    assertRight(zone, read(VTimeZones.text(zone, FROM, null)), FROM, to, 41);
  }

  @ParameterizedTest
  @ValueSource(strings = {"America/New_York", "Africa/Casablanca", "America/Phoenix"})
  void a_zone_is_right_from_before_its_present_rules(String id) throws Exception {
    var zone = ZoneId.of(id);
    var from = Instant.parse("2003-01-01T00:00:00Z");
    var to = Instant.parse("2012-01-01T00:00:00Z");
    assertRight(zone, read(VTimeZones.text(zone, from, to)), from, to, 7);
  }

  private static void assertRight(
      ZoneId zone, VTimeZone component, Instant from, Instant to, int days) {
    for (var at = from.plusSeconds(60); at.isBefore(to); at = at.plusSeconds(days * 86_400L + 97)) {
      var local = at.atZone(zone);
      var observance = component.getApplicableObservance(local);
      var offset = observance.getProperty("TZOFFSETTO").orElseThrow().getValue();
      assertThat(seconds(offset))
          .as("%s at %s", zone, local)
          .isEqualTo(local.getOffset().getTotalSeconds());
    }
  }

  private static int seconds(String text) {
    var sign = text.startsWith("-") ? -1 : 1;
    return sign
        * (Integer.parseInt(text.substring(1, 3)) * 3600
            + Integer.parseInt(text.substring(3, 5)) * 60);
  }

  @Test
  void a_year_has_its_two_changes() {
    assertThat(VTimeZones.text(ZoneId.of("America/New_York"), FROM, null))
        .contains("FREQ=YEARLY;BYMONTH=3;BYDAY=2SU")
        .contains("FREQ=YEARLY;BYMONTH=11;BYDAY=1SU")
        .contains("TZNAME:EDT");
    assertThat(VTimeZones.text(ZoneId.of("Europe/Berlin"), FROM, null))
        .contains("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU")
        .contains("FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU");
  }

  @Test
  void changes_without_a_rule_come_in_one_piece_each() {
    var text = VTimeZones.text(ZoneId.of("Africa/Casablanca"), FROM, TO);

    assertThat(text.split("BEGIN:STANDARD|BEGIN:DAYLIGHT")).hasSize(3);
    assertThat(text).contains("RDATE:").doesNotContain("RRULE:");
  }

  @Test
  void a_change_on_another_day_than_its_rule_is_said_as_the_wall_clock_has_it() {
    // The European rule in universal time is Saturday evening in Greenland.
    var local = LocalDateTime.parse("2027-03-27T23:30");
    var zone = ZoneId.of("America/Nuuk");

    assertThat(zone.getRules().isDaylightSavings(local.atZone(zone).toInstant())).isTrue();
    assertThat(VTimeZones.text(zone, FROM, null)).contains("BYDAY=SA;BYMONTHDAY=24,25");
  }
}
