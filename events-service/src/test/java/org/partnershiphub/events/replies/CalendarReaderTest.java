package org.partnershiphub.events.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarReaderTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LocalDateTime MARCH = LocalDateTime.parse("2027-03-11T14:00");

  private static CalendarReply read(String... lines) {
    return CalendarReader.read(Mails.calendar("REPLY", lines)).orElseThrow();
  }

  @Test
  void a_reply_is_read() {
    var reply =
        read(
            "UID:m-1@hub.example.org",
            "SEQUENCE:2",
            "DTSTAMP:20270201T120000Z",
            "ATTENDEE;PARTSTAT=ACCEPTED;CN=Ada:MAILTO:Ada@Example.org");

    assertThat(reply.method()).isEqualTo("REPLY");
    assertThat(reply.uid()).isEqualTo("m-1@hub.example.org");
    assertThat(reply.sequence()).isEqualTo(2);
    assertThat(reply.stamp()).isEqualTo(Instant.parse("2027-02-01T12:00:00Z"));
    assertThat(reply.answer()).isEqualTo("ACCEPTED");
    assertThat(reply.isFrom("ada@example.org")).isTrue();
    assertThat(reply.isFrom("bo@example.org")).isFalse();
    assertThat(reply.recurrence()).isNull();
    assertThat(reply.toString()).doesNotContain("Ada");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RECURRENCE-ID;TZID=America/New_York:20270311T140000",
        "RECURRENCE-ID;TZID=America/Chicago:20270311T130000",
        "RECURRENCE-ID:20270311T190000Z",
        "RECURRENCE-ID;TZID=Eastern Standard Time:20270311T140000",
        "RECURRENCE-ID:20270311T140000"
      })
  void an_occurrence_is_known_however_it_is_written(String line) {
    var mark = read("UID:series:ec@hub.example.org", "DTSTAMP:20270201T120000Z", line).recurrence();

    assertThat(mark).isNotNull();
    assertThat(mark.means(MARCH, NEW_YORK)).isTrue();
    assertThat(mark.means(MARCH.plusDays(1), NEW_YORK)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "{}"})
  void what_is_no_calendar_is_said_to_be_none(String text) {
    assertThatThrownBy(() -> CalendarReader.read(text))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
