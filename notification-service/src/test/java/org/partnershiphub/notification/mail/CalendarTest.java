package org.partnershiphub.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZonedDateTime;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnershiphub.notification.directory.MeetingVersion.Access;
import org.partnershiphub.notification.notices.NoticeKind;

/** Calendar entries, read back and judged by ical4j. */
class CalendarTest {

  private static Parts parts(NoticeKind kind, int version) throws Exception {
    return Parts.of(
        Given.read(
            Given.write(
                Given.notice(kind, version, Given.EC),
                Given.marchMoved(),
                Given.birch(Given.PHOENIX),
                1,
                false)));
  }

  private static VEvent entry(Parts parts) throws Exception {
    return parts.calendar().getComponentList().getAll().stream()
        .filter(VEvent.class::isInstance)
        .map(VEvent.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static String value(VEvent entry, String name) {
    return entry.getProperty(name).orElseThrow().getValue();
  }

  @ParameterizedTest
  @CsvSource({
    "MEETING_SCHEDULED, REQUEST, CONFIRMED",
    "MEETING_MOVED, REQUEST, CONFIRMED",
    "MEETING_CANCELLED, CANCEL, CANCELLED",
    "INVITATION_WITHDRAWN, CANCEL, CANCELLED"
  })
  void an_entry_is_valid_itip(NoticeKind kind, String method, String status) throws Exception {
    var parts = parts(kind, 2);
    var entry = entry(parts);
    Method wanted = method.equals("CANCEL") ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST;

    assertThat(parts.calendar().validate().hasErrors()).isFalse();
    assertThat(entry.validate(wanted).hasErrors()).isFalse();
    assertThat(value(entry, "STATUS")).isEqualTo(status);
    assertThat(value(entry, "UID")).isEqualTo("m-ec-2027-03@hub.example.org");
    assertThat(value(entry, "SEQUENCE")).isEqualTo("2");
    assertThat(value(entry, "DTSTAMP")).isEqualTo("20261123T170000Z");
    assertThat(value(entry, "ORGANIZER")).isEqualTo("mailto:notices@hub.example.org");
  }

  @Test
  void the_recipient_is_the_only_attendee() throws Exception {
    var attendees =
        entry(parts(NoticeKind.MEETING_SCHEDULED, 1)).<Attendee>getProperties("ATTENDEE");

    assertThat(attendees).hasSize(1);
    assertThat(attendees.getFirst().getValue())
        .isEqualTo("mailto:birch.foxglove@az-dcs.example.org");
    assertThat(attendees.getFirst().toString())
        .contains("CUTYPE=INDIVIDUAL")
        .contains("ROLE=REQ-PARTICIPANT")
        .contains("PARTSTAT=NEEDS-ACTION")
        .contains("RSVP=TRUE");
  }

  @Test
  void the_lines_end_with_crlf_and_are_folded() throws Exception {
    var text = parts(NoticeKind.MEETING_SCHEDULED, 1).calendarText();

    assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    assertThat(text.split("\r\n")).allMatch(line -> line.length() <= 75);
  }

  @Test
  void the_entry_starts_when_the_meeting_starts() throws Exception {
    var parts = parts(NoticeKind.MEETING_MOVED, 2);
    var start = entry(parts).<DtStart<ZonedDateTime>>getProperty("DTSTART").orElseThrow().getDate();

    assertThat(Instant.from(start)).isEqualTo("2027-03-18T18:00:00Z");
    assertThat(parts.calendarText()).contains("DTSTART;TZID=America/New_York:20270318T140000");
    assertThat(
            parts.calendar().getComponentList().getAll().stream()
                .filter(VTimeZone.class::isInstance))
        .hasSize(1);
  }

  @Test
  void what_has_meaning_in_calendars_is_escaped() throws Exception {
    var meeting =
        Given.card(
            Given.version(
                1,
                "Plans; costs, \\ and\nnext steps 🌲",
                Given.at("2027-03-11T14:00", Given.NEW_YORK),
                Access.OPEN));
    var parts =
        Parts.of(
            Given.read(
                Given.write(
                    Given.notice(NoticeKind.MEETING_SCHEDULED, 1, Given.EC),
                    meeting,
                    Given.birch(Given.PHOENIX),
                    0,
                    false)));

    assertThat(value(entry(parts), "SUMMARY")).isEqualTo("Plans; costs, \\ and next steps 🌲");
    assertThat(parts.calendarText()).contains("Plans\\; costs\\, \\\\ and");
  }
}
