package org.partnershiphub.platform.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnershiphub.platform.icalendar.Attendee.Answer;
import org.partnershiphub.platform.icalendar.CalendarEntry.Status;
import org.partnershiphub.platform.icalendar.Calendars.Method;

class CalendarsTest {

  private static final String PRODUCT = "-//Partnership Hub//Test//EN";
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Instant NOW = Instant.parse("2026-11-23T17:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Mailbox HUB = Mailbox.mail("notices@hub.example.org", "Partnership Hub");
  private static final Wording COUNCIL = new Wording("Council", "Agenda", "Room 2", false);

  private static LocalDateTime at(String local) {
    return LocalDateTime.parse(local);
  }

  private static Span span(String local) {
    return Span.of(at(local), NEW_YORK, HOUR);
  }

  private static CalendarEntry single(Wording wording) {
    return CalendarEntry.single(
        "one@hub.example.org", span("2027-03-11T14:00"), wording, Status.CONFIRMED, HUB);
  }

  private static CalendarEntry series() {
    return CalendarEntry.series(
        "series:council@hub.example.org",
        span("2027-01-14T14:00"),
        new Repetition(
            Recurrence.parse("FREQ=MONTHLY;BYDAY=2TH"),
            List.of(at("2027-02-20T10:00")),
            List.of(at("2027-07-08T14:00"))),
        COUNCIL,
        Status.CONFIRMED,
        HUB);
  }

  private static Issue issue(long sequence) {
    var ada = Mailbox.mail("ada@az.example.org", "Ada \"The\" Countess");
    return new Issue(sequence, NOW, null, new Attendee(ada, Answer.NEEDS_ACTION, true));
  }

  private static String message(Method method, CalendarEntry... entries) {
    return new String(Calendars.message(PRODUCT, method, List.of(entries)).fill(issue(3)), UTF_8);
  }

  private static Calendar read(String text) throws Exception {
    return new CalendarBuilder().build(new StringReader(text));
  }

  /** A line of its only entry, by a reader that has nothing of ical4j. */
  private static StrictReader.Line read(String text, String name) {
    return StrictReader.line(StrictReader.components("VEVENT", text).getFirst(), name);
  }

  private static VEvent entry(Calendar calendar, int number) {
    return (VEvent) calendar.getComponents("VEVENT").get(number);
  }

  private static String value(VEvent entry, String name) {
    return entry.getProperty(name).orElseThrow().getValue();
  }

  @Test
  void a_message_is_valid_itip() throws Exception {
    for (var method : Method.values()) {
      var calendar = read(message(method, single(COUNCIL)));

      assertThat(calendar.validate().hasErrors()).isFalse();
      assertThat(value(entry(calendar, 0), "SEQUENCE")).isEqualTo("3");
      assertThat(value(entry(calendar, 0), "DTSTAMP")).isEqualTo("20261123T170000Z");
    }
  }

  @Test
  void a_series_is_one_entry_with_its_rule_and_dates_and_one_for_each_difference()
      throws Exception {
    var moved =
        series()
            .occurrence(
                new Original(at("2027-03-11T14:00"), NEW_YORK),
                span("2027-03-18T15:30"),
                COUNCIL,
                Status.CONFIRMED);
    var text = message(Method.REQUEST, series(), moved);
    var calendar = read(text);

    assertThat(calendar.validate().hasErrors()).isFalse();
    assertThat(text)
        .contains("\r\nRRULE:FREQ=MONTHLY;BYDAY=2TH\r\n")
        .contains("\r\nRDATE;TZID=America/New_York:20270220T100000\r\n")
        .contains("\r\nEXDATE;TZID=America/New_York:20270708T140000\r\n")
        .contains("\r\nRECURRENCE-ID;TZID=America/New_York:20270311T140000\r\n");
    assertThat(value(entry(calendar, 1), "UID")).isEqualTo("series:council@hub.example.org");
    assertThat(value(entry(calendar, 1), "DTSTART")).isEqualTo("20270318T153000");
    assertThat(calendar.getComponents("VTIMEZONE")).hasSize(1);
  }

  @Test
  void one_occurrence_is_cancelled_by_its_original_start() throws Exception {
    var off =
        series()
            .occurrence(
                new Original(at("2027-04-08T14:00"), NEW_YORK),
                span("2027-04-08T14:00"),
                COUNCIL,
                Status.CANCELLED);
    var calendar = read(message(Method.CANCEL, off));

    assertThat(calendar.validate().hasErrors()).isFalse();
    assertThat(value(entry(calendar, 0), "STATUS")).isEqualTo("CANCELLED");
    assertThat(value(entry(calendar, 0), "RECURRENCE-ID")).isEqualTo("20270408T140000");
  }

  @Test
  void each_entry_of_a_message_can_have_its_own_answer() throws Exception {
    var original = new Original(at("2027-03-11T14:00"), NEW_YORK);
    var moved = series().occurrence(original, span("2027-03-18T15:30"), COUNCIL, Status.CONFIRMED);
    var ada = Mailbox.mail("ada@az.example.org", null);
    var bytes =
        Calendars.message(PRODUCT, Method.REQUEST, List.of(series(), moved))
            .fill(
                it ->
                    new Issue(
                        it == null ? 1 : 2,
                        NOW,
                        null,
                        new Attendee(
                            ada, it == null ? Answer.ACCEPTED : Answer.NEEDS_ACTION, true)));
    var calendar = read(new String(bytes, UTF_8));

    assertThat(entry(calendar, 0).toString()).contains("PARTSTAT=ACCEPTED").contains("SEQUENCE:1");
    assertThat(entry(calendar, 1).toString())
        .contains("PARTSTAT=NEEDS-ACTION")
        .contains("SEQUENCE:2");
  }

  @Test
  void lines_have_75_octets_at_most_and_no_character_is_cut() {
    var long_ = "Pläne 🌲 für alle ".repeat(20).strip();
    var text = message(Method.REQUEST, single(new Wording(long_, long_, long_, false)));

    assertThat(read(text, "SUMMARY").text()).isEqualTo(long_);
    assertThat(read(text, "DESCRIPTION").text()).isEqualTo(long_);
    assertThat(text.split("\r\n")).allMatch(it -> it.getBytes(UTF_8).length <= 75);
  }

  @Test
  void a_line_is_never_cut_inside_a_character() {
    for (int width = 40; width < 90; width++) {
      var wide = "x".repeat(width) + "🌲é日".repeat(40);
      var text = message(Method.REQUEST, single(new Wording(wide, null, null, false)));

      assertThat(read(text, "SUMMARY").text()).isEqualTo(wide);
    }
  }

  @Test
  void what_has_meaning_in_calendars_is_escaped() {
    var wild = "a;b,c\\d \"e\"\nnew\r\nline:x\u0007y^\rz\u2028\\n";
    var text = message(Method.REQUEST, single(new Wording(wild, wild, wild, false)));

    assertThat(read(text, "SUMMARY").text()).isEqualTo("a;b,c\\d \"e\"\nnew\nline:x y^\nz\n\\n");
    assertThat(read(text, "ATTENDEE").parameters()).endsWith(";CN=Ada ^'The^' Countess");
  }

  @ParameterizedTest
  @CsvSource({
    "ada@az.example.org, mailto:ada@az.example.org",
    "o'brien+x@az.example.org, mailto:o'brien+x@az.example.org",
    "\"ada b\"@az.example.org, mailto:%22ada%20b%22@az.example.org",
    "äda@az.example.org, mailto:äda@az.example.org"
  })
  void an_address_is_a_uri_whatever_stands_in_it(String address, String uri) {
    var attendee = new Attendee(Mailbox.mail(address, "Line\nbreak"), Answer.ACCEPTED, false);
    var bytes =
        Calendars.message(PRODUCT, Method.REQUEST, List.of(single(COUNCIL)))
            .fill(new Issue(0, NOW, null, attendee));
    var line = read(new String(bytes, UTF_8), "ATTENDEE");

    assertThat(line.value()).isEqualTo(uri);
    assertThat(line.parameters())
        .isEqualTo(
            ";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN=Line break");
  }

  @ParameterizedTest
  @CsvSource({"ACCEPTED, OPAQUE", "DECLINED, TRANSPARENT"})
  void what_its_reader_has_declined_takes_no_time(Answer answer, String transparency) {
    var attendee = new Attendee(Mailbox.mail("ada@az.example.org", null), answer, false);
    var text =
        Calendars.feed(
            new Calendars.Feed(PRODUCT, "Feed", HOUR),
            List.of(new Calendars.Listed(single(COUNCIL), new Issue(0, NOW, null, attendee))));

    assertThat(read(text, "TRANSP").value()).isEqualTo(transparency);
  }

  @Test
  void nothing_from_outside_begins_a_line() {
    var text =
        message(
            Method.REQUEST, single(new Wording("x\r\nATTACH:evil", null, "y\nATTACH:evil", false)));

    assertThat(text.lines()).noneMatch(it -> it.startsWith("ATTACH"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z"})
  void a_time_that_happens_twice_is_said_in_utc(Instant at) {
    var doubled = new Span(at("2026-11-01T01:30"), NEW_YORK, at, HOUR.multipliedBy(2));
    var entry =
        CalendarEntry.single("one@hub.example.org", doubled, COUNCIL, Status.CONFIRMED, HUB);

    assertThat(message(Method.REQUEST, entry))
        .contains("DTSTART:" + at.toString().replaceAll("[-:]", ""))
        .contains("DTEND;TZID=America/New_York:20261101T0");
  }

  @Test
  void a_feed_says_what_stands_and_how_often_to_look() throws Exception {
    var secret = new Wording("Confidential", null, null, true);
    var off =
        CalendarEntry.single(
            "two@hub.example.org", span("2027-05-11T14:00"), secret, Status.CANCELLED, null);
    var text =
        Calendars.feed(
            new Calendars.Feed(PRODUCT, "Partnership Hub", HOUR),
            List.of(
                new Calendars.Listed(series(), new Issue(2, NOW, NOW, null)),
                new Calendars.Listed(off, new Issue(4, NOW, NOW, null))));
    var calendar = read(text);

    assertThat(calendar.validate().hasErrors()).isFalse();
    assertThat(text)
        .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n")
        .contains("X-PUBLISHED-TTL:PT1H\r\n")
        .contains("LAST-MODIFIED:20261123T170000Z\r\n")
        .contains("CLASS:PRIVATE\r\n")
        .doesNotContain("METHOD:");
    assertThat(value(entry(calendar, 1), "STATUS")).isEqualTo("CANCELLED");
    assertThat(value(entry(calendar, 1), "TRANSP")).isEqualTo("TRANSPARENT");
  }

  @Test
  void an_empty_feed_is_a_calendar_too() throws Exception {
    var text = Calendars.feed(new Calendars.Feed(PRODUCT, "Nothing yet", HOUR), List.of());

    assertThat(read(text).validate().hasErrors()).isFalse();
    assertThat(read(text).getComponents("VEVENT")).isEmpty();
  }
}
