package org.partnershiphub.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnershiphub.notification.directory.Because;
import org.partnershiphub.notification.directory.Course;
import org.partnershiphub.notification.directory.Known;
import org.partnershiphub.notification.directory.MeetingCard;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.directory.MeetingVersion.Access;
import org.partnershiphub.notification.directory.Session;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.words.Language;
import org.partnershiphub.notification.words.Words;
import org.partnershiphub.platform.icalendar.Recurrence;

/** Letters about series, as their readers see them. */
class SeriesLetterTest {

  static final MeetingId SERIES = new MeetingId("series:ec");
  static final MeetingId NEXT = new MeetingId("series:ec-autumn");

  private static MeetingVersion version(
      int version, String first, String rule, List<String> excluded, Session... exceptions) {
    return version(version, first, rule, excluded, null, exceptions);
  }

  private static MeetingVersion version(
      int version,
      String first,
      String rule,
      List<String> excluded,
      @Nullable MeetingId continues,
      Session... exceptions) {
    return new MeetingVersion(
        version,
        "Executive Committee",
        Given.at(first, Given.NEW_YORK),
        Access.MEMBERS,
        List.of(Given.EC),
        "https://meet.example.org/ec",
        Because.NOTHING,
        new Course(
            Recurrence.parse(rule),
            List.of(),
            excluded.stream().map(LocalDateTime::parse).toList(),
            List.of(exceptions),
            new Course.Chain(SERIES, continues, null),
            false));
  }

  private static Session moved(String original, String local) {
    return new Session(LocalDateTime.parse(original), Given.at(local, Given.NEW_YORK), null, null);
  }

  private static MeetingVersion first() {
    return version(
        1, "2027-01-14T14:00", "FREQ=WEEKLY;INTERVAL=2;UNTIL=20271209T190000Z", List.of());
  }

  private static MeetingCard card(MeetingId id, MeetingVersion... versions) {
    var all = new TreeMap<Integer, MeetingVersion>();
    for (var it : versions) {
      all.put(it.version(), it);
    }
    return new MeetingCard(id, all, null);
  }

  private static Known known(MeetingCard... cards) {
    var base = Given.known(cards[0]);
    var meetings = new java.util.HashMap<MeetingId, MeetingCard>();
    for (var it : cards) {
      meetings.put(it.meeting(), it);
    }
    return new Known(
        base.people(),
        meetings,
        base.groups(),
        base.jurisdictions(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of());
  }

  private static Notice notice(MeetingId series, NoticeKind kind, int version, String... through) {
    return Notice.planned(
        new NoticeId(Given.BIRCH, series.value(), version, kind),
        new Matter.OfMeeting(series, version, null),
        List.of(Given.EC),
        List.of(through),
        new Notice.Origin("f1", "test", Given.NOON, null));
  }

  private static WritingDesk.Written write(
      Notice notice, Knows knows, ZoneId zone, MeetingCard... cards) {
    return MailSetup.letters()
        .desk(known(cards), Given.NOON)
        .write(notice, Given.birch(zone), knows, false, true);
  }

  private static Parts parts(WritingDesk.Written written) throws Exception {
    return Parts.of(Given.read(written));
  }

  private static String section(Parts parts, String from, String to) {
    var text = parts.text().replace("\r\n", "\n");
    return text.substring(text.indexOf(from), text.indexOf(to)).strip();
  }

  @Test
  void an_invitation_tells_the_rhythm_and_the_next_dates_in_the_readers_time_first()
      throws Exception {
    var written =
        write(
            notice(SERIES, NoticeKind.MEETING_SCHEDULED, 1),
            Knows.NOTHING,
            Given.PHOENIX,
            card(SERIES, first()));

    assertThat(Given.read(written).getSubject())
        .isEqualTo("Meetings: Executive Committee, from Thu Jan 14, 12:00 PM MST");
    assertThat(section(parts(written), "When", "Where"))
        .isEqualTo(
            """
            When
            - Every second Thursday, 2:00 PM ET, until Thu Dec 2, 2027
            - Your time: Thu Jan 14, 2027, 12:00 PM MST; organiser's time: Thu Jan 14, 2027, 2:00 PM EST
            - Your time: Thu Jan 28, 2027, 12:00 PM MST; organiser's time: Thu Jan 28, 2027, 2:00 PM EST
            - Your time: Thu Feb 11, 2027, 12:00 PM MST; organiser's time: Thu Feb 11, 2027, 2:00 PM EST"""
                .strip());
  }

  @Test
  void one_moved_date_is_told_as_the_move_of_a_meeting_is() throws Exception {
    var now =
        version(
            2,
            "2027-01-14T14:00",
            "FREQ=WEEKLY;INTERVAL=2;UNTIL=20271209T190000Z",
            List.of(),
            moved("2027-03-11T14:00", "2027-03-18T14:00"));
    var written =
        write(
            notice(SERIES, NoticeKind.MEETING_CHANGED, 2),
            Knows.of(1),
            Given.PHOENIX,
            card(SERIES, first(), now));

    assertThat(Given.read(written).getSubject())
        .isEqualTo("Moved: Executive Committee, now Thu Mar 18, 11:00 AM MST");
    assertThat(section(parts(written), "What changed", "What you need to do"))
        .isEqualTo(
            """
            What changed
            - New time: Thu Mar 18, 11:00 AM MST
            - Old time: Thu Mar 11, 12:00 PM MST
            - Your clock time changes: it was 12:00 PM MST, it is now 11:00 AM MST."""
                .strip());
  }

  @Test
  void several_changes_are_one_letter() throws Exception {
    var now =
        version(
            3,
            "2027-01-14T14:00",
            "FREQ=WEEKLY;INTERVAL=2;UNTIL=20271209T190000Z",
            List.of("2027-02-11T14:00"),
            moved("2027-03-11T14:00", "2027-03-12T15:00"),
            moved("2027-03-25T14:00", "2027-03-26T14:00"));
    var written =
        write(
            notice(SERIES, NoticeKind.MEETING_CHANGED, 3),
            Knows.of(1),
            Given.NEW_YORK,
            card(SERIES, first(), now));

    assertThat(section(parts(written), "What changed", "What you need to do"))
        .isEqualTo(
            """
            What changed
            - Cancelled: Thu Feb 11, 2:00 PM EST
            - Moved: Thu Mar 11, 2:00 PM EST is now Fri Mar 12, 3:00 PM EST
            - Your clock time changes: it was 2:00 PM EST, it is now 3:00 PM EST.
            - Moved: Thu Mar 25, 2:00 PM EDT is now Fri Mar 26, 2:00 PM EDT"""
                .strip());
  }

  @ParameterizedTest
  @CsvSource({
    "America/New_York, 'Your clock time changes: it was 2:00 PM EST, it is now 3:00 PM EST.'",
    "America/Phoenix, 'Your clock time changes: it was 12:00 PM MST, it is now 1:00 PM MST.'"
  })
  void another_rhythm_is_told_beside_the_one_before(String zone, String clock) throws Exception {
    var now = version(2, "2027-01-12T15:00", "FREQ=MONTHLY;BYDAY=2TU", List.of());
    var text =
        section(
            parts(
                write(
                    notice(SERIES, NoticeKind.MEETING_CHANGED, 2),
                    Knows.of(1),
                    ZoneId.of(zone),
                    card(SERIES, first(), now))),
            "What changed",
            "What you need to do");

    assertThat(text)
        .contains("- Now: On the second Tuesday of every month, 3:00 PM ET\n")
        .contains("- Before: Every second Thursday, 2:00 PM ET, until Thu Dec 2, 2027\n")
        .contains(clock);
  }

  @Test
  void where_only_some_dates_change_on_the_readers_clock_the_first_is_told() throws Exception {
    var now =
        new MeetingVersion(
            2,
            "Executive Committee",
            Given.at("2027-01-14T12:00", Given.PHOENIX),
            Access.MEMBERS,
            List.of(Given.EC),
            "https://meet.example.org/ec",
            Because.NOTHING,
            new Course(
                Recurrence.parse("FREQ=WEEKLY;INTERVAL=2;UNTIL=20271209T190000Z"),
                List.of(),
                List.of(),
                List.of(),
                new Course.Chain(SERIES, null, null),
                false));

    assertThat(
            parts(
                    write(
                        notice(SERIES, NoticeKind.MEETING_CHANGED, 2),
                        Knows.of(1),
                        Given.NEW_YORK,
                        card(SERIES, first(), now)))
                .text())
        .contains(
            "Your clock time changes on some dates, first on Thu Mar 25, 2027: it would be 2:00 PM"
                + " EDT, it is 3:00 PM EDT.");
  }

  @Test
  void a_split_is_one_letter_with_both_calendars_the_old_one_first() throws Exception {
    var rest =
        version(2, "2027-01-14T14:00", "FREQ=WEEKLY;INTERVAL=2;UNTIL=20270826T175959Z", List.of());
    var next = version(1, "2027-08-26T15:00", "FREQ=MONTHLY;BYDAY=4TH", List.of(), SERIES);
    var knows = new Knows(0, false, new Knows.Before(SERIES, 2, 1, 7));
    var written =
        write(
            notice(NEXT, NoticeKind.MEETING_SCHEDULED, 1),
            knows,
            Given.PHOENIX,
            card(NEXT, next),
            card(SERIES, first(), rest));
    var parts = parts(written);

    assertThat(section(parts, "What changed", "What you need to do"))
        .isEqualTo(
            """
            What changed
            - These meetings go on at another rhythm or in another form.
            - From Thu Aug 26, 12:00 PM MST: On the fourth Thursday of every month, 3:00 PM ET
            - Before that: Every second Thursday, 2:00 PM ET, until Thu Aug 12, 2027
            - Your clock time changes: it was 11:00 AM MST, it is now 12:00 PM MST."""
                .strip());
    assertThat(parts.calendars()).hasSize(2);
    assertThat(parts.calendarText(0))
        .contains("UID:series:ec@hub.example.org")
        .contains("SEQUENCE:7\r\n")
        .contains("UNTIL=20270826T175959Z");
    assertThat(parts.calendarText(1))
        .contains("UID:series:ec-autumn@hub.example.org")
        .contains("SEQUENCE:1\r\n");
    assertThat(Given.read(written).getHeader("References")[0])
        .isEqualTo("<series:ec@hub.example.org>");
  }

  @Test
  void only_the_one_date_goes_to_a_calendar_that_has_the_version_before() throws Exception {
    var now =
        version(
            2,
            "2027-01-14T14:00",
            "FREQ=WEEKLY;INTERVAL=2;UNTIL=20271209T190000Z",
            List.of("2027-03-11T14:00"));
    var notice = notice(SERIES, NoticeKind.MEETING_CHANGED, 2);
    var exact =
        parts(write(notice, new Knows(1, true, null), Given.PHOENIX, card(SERIES, first(), now)));
    var unsure = parts(write(notice, Knows.of(1), Given.PHOENIX, card(SERIES, first(), now)));

    assertThat(exact.calendarText())
        .contains("METHOD:CANCEL")
        .contains("RECURRENCE-ID;TZID=America/New_York:20270311T140000")
        .doesNotContain("RRULE:FREQ=WEEKLY");
    assertThat(unsure.calendarText())
        .contains("METHOD:REQUEST")
        .contains("RRULE:FREQ=WEEKLY")
        .contains("EXDATE;TZID=America/New_York:20270311T140000");
  }

  @Test
  void why_names_every_way() throws Exception {
    var text =
        parts(
                write(
                    notice(
                        SERIES,
                        NoticeKind.MEETING_SCHEDULED,
                        1,
                        "GUEST",
                        "OFFICE:CO_CHAIR",
                        "COHORT:executive-committee:2027",
                        "ALTERNATE:wa-dcyf"),
                    Knows.NOTHING,
                    Given.PHOENIX,
                    card(SERIES, first())))
            .text();

    assertThat(text)
        .contains("The meetings are for Executive Committee.")
        .contains("You are a guest of these meetings.")
        .contains("You are a co-chair.")
        .contains("You are in the 2027 cohort of Executive Committee.")
        .contains("You are the alternate for Washington; you act when the primary cannot.");
  }

  @Test
  void new_rules_for_clocks_are_said_to_be_what_they_are() throws Exception {
    var it = first();
    var now =
        new MeetingVersion(
            2,
            it.title(),
            it.timing(),
            it.access(),
            it.groups(),
            it.place(),
            new Because(null, null, Instant.parse("2027-01-14T20:00:00Z")),
            it.course());

    assertThat(
            section(
                parts(
                    write(
                        notice(SERIES, NoticeKind.MEETING_CHANGED, 2),
                        Knows.of(1),
                        Given.PHOENIX,
                        card(SERIES, it, now))),
                "What changed",
                "What you need to do"))
        .isEqualTo(
            """
            What changed
            - The rules for clocks changed where these meetings are set.
            - There the time stays as it was.
            - Your clock time changes: it was 1:00 PM MST, it is now 12:00 PM MST."""
                .strip());
  }

  @ParameterizedTest
  @CsvSource({
    "FREQ=WEEKLY, 'Every Thursday, 2:00 PM ET'",
    "'FREQ=WEEKLY;BYDAY=TU,TH', 'Every Tuesday and Thursday, 2:00 PM ET'",
    "'FREQ=WEEKLY;INTERVAL=3;BYDAY=TH', 'Every 3 weeks on Thursday, 2:00 PM ET'",
    "FREQ=MONTHLY;BYDAY=-1FR, 'On the last Friday of every month, 2:00 PM ET'",
    "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=14, 'On day 14 of every second month, 2:00 PM ET'",
    "FREQ=MONTHLY;BYMONTHDAY=-7, 'On the 7th to last day of every month, 2:00 PM ET'",
    "FREQ=MONTHLY;BYMONTHDAY=-1, 'On the last day of every month, 2:00 PM ET'",
    "FREQ=WEEKLY;COUNT=2, 'Every Thursday, 2:00 PM ET, until Thu Jan 21, 2027'"
  })
  void a_rhythm_is_told_in_words(String rule, String words) {
    assertThat(
            new Rhythm(Words.shipped(Language.EN))
                .of(version(1, "2027-01-14T14:00", rule, List.of())))
        .isEqualTo(words);
  }

  @Test
  void nothing_of_a_confidential_series_is_told_but_times_and_groups() throws Exception {
    var secret =
        new MeetingVersion(
            1,
            null,
            Given.at("2027-01-14T14:00", Given.NEW_YORK),
            Access.CONFIDENTIAL,
            List.of(Given.CIR),
            "Rowan's place",
            new Because("Case 4711", "Case 4711", null),
            first().course());
    var parts =
        parts(
            write(
                notice(SERIES, NoticeKind.MEETING_SCHEDULED, 1),
                Knows.NOTHING,
                Given.PHOENIX,
                card(SERIES, secret)));

    assertThat(parts.text() + parts.html() + parts.calendarText())
        .contains("Confidential meeting")
        .contains("https://hub.example.org/api/series/series:ec")
        .doesNotContain("4711")
        .doesNotContain("Rowan");
    assertThat(parts.calendarText()).contains("CLASS:PRIVATE").doesNotContain("Birch Foxglove");
  }
}
