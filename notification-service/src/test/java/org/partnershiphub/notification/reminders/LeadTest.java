package org.partnershiphub.notification.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnershiphub.notification.directory.Timing;

class LeadTest {

  /** From the first day on Earth to the last. */
  private static final List<String> ZONES =
      List.of(
          "Pacific/Kiritimati",
          "Pacific/Chatham",
          "Asia/Kathmandu",
          "Europe/Dublin",
          "UTC",
          "America/St_Johns",
          "America/New_York",
          "Pacific/Honolulu",
          "Pacific/Pago_Pago",
          "Etc/GMT+12");

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static Timing at(String local) {
    var wall = LocalDateTime.parse(local);
    return new Timing(wall, NEW_YORK, wall.atZone(NEW_YORK).toInstant(), 60);
  }

  @ParameterizedTest
  @CsvSource({
    // Clocks go forward on March 14: a week is shorter by an hour, not the hour another one.
    "7d, 2027-03-18T14:00, America/Phoenix, 2027-03-11T19:00:00Z",
    "1h, 2027-03-14T03:30, America/New_York, 2027-03-14T06:30:00Z",
    "90m, 2027-03-18T14:00, America/New_York, 2027-03-18T16:30:00Z",
    // Monday's reminder is Friday's, at nine where the reader is.
    "1bd@09:00, 2027-03-15T14:00, America/New_York, 2027-03-12T14:00:00Z",
    "1bd@09:00, 2027-03-15T14:00, America/Phoenix, 2027-03-12T16:00:00Z",
    "2bd@09:00, 2027-03-15T14:00, America/New_York, 2027-03-11T14:00:00Z",
    "1bd@09:00, 2027-03-18T14:00, America/New_York, 2027-03-17T13:00:00Z",
    // Sunday evening in New York is Monday in Tokyo.
    "1bd@09:00, 2027-03-21T22:00, America/New_York, 2027-03-19T13:00:00Z",
    "1bd@09:00, 2027-03-21T22:00, Asia/Tokyo, 2027-03-19T00:00:00Z",
    "2d@08:30, 2027-03-18T14:00, America/Denver, 2027-03-16T14:30:00Z",
  })
  void the_moment_is_counted_on_the_right_clock(
      String lead, String local, ZoneId reader, Instant expected) {
    assertThat(Lead.parse(lead).moment(at(local), reader)).isEqualTo(expected);
  }

  @Test
  void everybody_on_earth_is_reminded_between_the_first_and_the_last_moment() {
    var lead = Lead.parse("1bd@09:00");
    for (var local : List.of("2027-03-15T00:30", "2027-03-21T22:00", "2026-11-01T01:30")) {
      var meeting = at(local);
      for (var zone : ZONES) {
        assertThat(lead.moment(meeting, ZoneId.of(zone)))
            .as("%s in %s", local, zone)
            .isBetween(lead.first(meeting), lead.last(meeting));
      }
    }
  }

  @Test
  void a_week_counts_for_all_alike() {
    var lead = Lead.parse("7d");

    assertThat(
            Duration.between(lead.first(at("2027-03-18T14:00")), lead.last(at("2027-03-18T14:00"))))
        .isZero();
    assertThat(lead.name()).isEqualTo("7d");
    assertThat(Lead.parse("1bd@09:00").name()).isEqualTo("1bd");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "d", "0d", "7", "7w", "-1d", "1bd", "1h@09:00", "1bd@9", "1d@25:00"})
  void what_is_no_lead_is_refused(String text) {
    assertThatThrownBy(() -> new ReminderSettings(List.of(text), Duration.ofHours(1), 0))
        .isInstanceOfAny(
            IllegalArgumentException.class, java.time.format.DateTimeParseException.class);
  }
}
