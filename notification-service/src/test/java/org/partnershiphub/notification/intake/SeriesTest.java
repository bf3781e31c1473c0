package org.partnershiphub.notification.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.mail.Mail;
import org.partnershiphub.notification.mail.Parts;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.Progress.State;
import org.partnershiphub.notification.notices.Reason;
import org.partnershiphub.platform.testing.FactTopics;

/** Series, from the facts to the mails. */
class SeriesTest {

  private static final String OLD = "series:ec";
  private static final String NEXT = "series:ec-autumn";

  private final Town town = new Town(new Random(1), 0);
  private final SeriesFacts series = new SeriesFacts(OLD, OLD, 100);

  @BeforeEach
  void somebodyIsThere() {
    town.hear(
        fact(
            1,
            "community.group-created.v1",
            "g1",
            "{'group':'g1','name':'Group 1','category':'WORKGROUP','confidential':false}"));
    card(town, 2, "p1", "America/New_York");
    card(town, 3, "p2", "America/Phoenix");
  }

  static void card(Town town, int number, String person, String zone) {
    town.hear(
        fact(
            number,
            "people.person-card.v1",
            person,
            ("{'person':'%s','name':'Name','address':'%s@example.org','zone':'%s',"
                    + "'organisation':'o1','status':'ACTIVE'}")
                .formatted(person, person, zone)));
  }

  static byte[] fact(int number, String type, String subject, String data) {
    return FactTopics.fact("f" + number, type, subject, subject, 1, data.replace('\'', '"'));
  }

  private void told() {
    series.all.forEach(town::hear);
    series.all.clear();
    town.deliverSome();
    town.deliverAll();
  }

  private List<Mail> mails(String person) {
    return town.mails.stream().filter(it -> it.to().startsWith(person + "@")).toList();
  }

  static Parts parts(Mail mail) throws Exception {
    return Parts.of(read(mail));
  }

  static MimeMessage read(Mail mail) throws MessagingException {
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(mail.bytes()));
  }

  private Notice notice(NoticeKind kind, String person) {
    return town.notices.all().stream()
        .filter(it -> it.id().kind() == kind && it.id().person().value().equals(person))
        .reduce((one, other) -> other)
        .orElseThrow();
  }

  @Test
  void a_series_is_one_mail_with_one_request() throws Exception {
    series.defined().issued(1, 1, "SCHEDULED", "p1", "p2");
    told();

    assertThat(town.mails).hasSize(2);
    assertThat(parts(mails("p2").getFirst()).calendarText())
        .contains("METHOD:REQUEST")
        .contains("RRULE:FREQ=WEEKLY")
        .contains("UID:series:ec@hub.example.org");
  }

  @Test
  void one_date_goes_alone_when_the_version_before_has_been_mailed() throws Exception {
    series.defined().issued(1, 1, "SCHEDULED", "p1");
    told();
    series.exceptions = SeriesFacts.moved("2027-03-11T14:00", "2027-03-18T14:00");
    series.changed(2).issued(2, 2, "CHANGED", "p1");
    told();

    var calendar = parts(mails("p1").getLast()).calendarText();
    assertThat(calendar)
        .contains("RECURRENCE-ID;TZID=America/New_York:20270311T140000")
        .contains("SEQUENCE:2");
    assertThat(calendar.split("BEGIN:VEVENT")).hasSize(2);
  }

  @Test
  void the_whole_goes_when_a_version_was_superseded_before_it_was_sent() throws Exception {
    series.defined().issued(1, 1, "SCHEDULED", "p1");
    told();
    series.exceptions = SeriesFacts.moved("2027-03-11T14:00", "2027-03-18T14:00");
    series.changed(2).issued(2, 2, "CHANGED", "p1");
    series.excluded = "2027-02-11T14:00";
    series.changed(3).issued(3, 3, "CHANGED", "p1");
    series.all.forEach(town::hear);
    series.all.clear();
    town.deliverAll();

    assertThat(mails("p1")).hasSize(2);
    var parts = parts(mails("p1").getLast());
    assertThat(parts.text()).contains("Cancelled: Thu Feb 11").contains("Moved: Thu Mar 11");
    assertThat(parts.calendarText()).contains("RRULE").contains("EXDATE").contains("RECURRENCE-ID");
  }

  @Test
  void a_cosmetic_change_is_silent_and_waiting_notices_show_the_new_words() throws Exception {
    series.issued(1, 1, "SCHEDULED", "p1");
    told();
    assertThat(town.mails).isEmpty();
    series.defined();
    series.title = "Executive Committee and friends";
    series.changed(1, "'material':false,'edits':[{'kind':'RETITLE'}]");
    Collections.reverse(series.all);
    told();

    assertThat(town.mails).hasSize(1);
    assertThat(parts(town.mails.getFirst()).text()).contains("Executive Committee and friends");
  }

  @Test
  void new_rules_for_clocks_reach_only_those_whose_clock_changes() throws Exception {
    series.defined().issued(1, 1, "SCHEDULED", "p1", "p2");
    told();
    series
        .changed(
            2,
            "'material':true,'edits':[{'kind':'CLOCKS','old':{'startsLocal':'2027-01-14T14:00',"
                + "'zone':'America/New_York','startsAt':'2027-01-14T20:00:00Z'}}]")
        .issued(2, 2, "CHANGED", "p1", "p2");
    told();

    assertThat(mails("p1")).hasSize(1);
    assertThat(notice(NoticeKind.MEETING_CHANGED, "p1").progress().reason())
        .isEqualTo(Reason.SAME_CLOCK);
    assertThat(parts(mails("p2").getLast()).text()).contains("Your clock time changes");
  }

  @Test
  void new_rules_for_clocks_may_come_without_the_time_of_before() throws Exception {
    series.defined().issued(1, 1, "SCHEDULED", "p1", "p2");
    told();
    series
        .changed(2, "'material':true,'edits':[{'kind':'CLOCKS'}]")
        .issued(2, 2, "CHANGED", "p1", "p2");
    told();

    assertThat(mails("p1")).hasSize(1);
    assertThat(parts(mails("p2").getLast()).text())
        .contains("The rules for clocks changed")
        .contains("Your clock time may be another on some dates");
  }

  @Test
  void an_ended_series_is_taken_out_as_a_whole() throws Exception {
    series.defined().issued(1, 1, "SCHEDULED", "p1");
    told();
    series.ended(2).issued(2, 2, "CANCELLED", "p1");
    told();

    assertThat(parts(mails("p1").getLast()).calendarText())
        .contains("METHOD:CANCEL")
        .contains("STATUS:CANCELLED")
        .doesNotContain("RECURRENCE-ID");
    assertThat(read(mails("p1").getFirst()).getHeader("References"))
        .isEqualTo(read(mails("p1").getLast()).getHeader("References"));
  }

  @Test
  void a_split_is_one_mail_in_every_order_of_facts() throws Exception {
    for (int seed = 0; seed < 60; seed++) {
      var random = new Random(seed);
      var here = new Town(random, seed % 3 == 0 ? 0.2 : 0);
      here.hear(
          fact(
              1,
              "community.group-created.v1",
              "g1",
              "{'group':'g1','name':'Group 1','category':'WORKGROUP','confidential':false}"));
      card(here, 2, "p1", "America/New_York");
      var old = new SeriesFacts(OLD, OLD, 100);
      old.defined().issued(1, 1, "SCHEDULED", "p1");
      old.all.forEach(here::hear);
      here.drain();
      old.all.clear();
      old.rule = "FREQ=WEEKLY;INTERVAL=2;UNTIL=20270826T175959Z";
      old.split(2, NEXT).issued(2, 2, "SPLIT", "p1");
      var next = next();
      next.defined().issued(1, 1, "SCHEDULED", "p1");
      var facts = new ArrayList<>(old.all);
      facts.addAll(next.all);
      facts.add(facts.get(random.nextInt(facts.size())));
      Collections.shuffle(facts, random);
      facts.forEach(here::hear);
      here.drain();
      here.deliverAll();

      var ids = here.messageIds();
      assertThat(ids).as("seed " + seed).hasSize(2);
      var last = parts(here.mails.getLast());
      assertThat(last.calendars()).as("seed " + seed).hasSize(2);
      assertThat(last.text()).as("seed " + seed).containsOnlyOnce("Reason: Budgets.");
      assertThat(last.calendarText(0)).contains("UID:series:ec@").contains("SEQUENCE:2");
      assertThat(last.calendarText(1)).contains("UID:series:ec-autumn@").contains("SEQUENCE:1");
      assertThat(here.notices.all()).allMatch(Notice::settled);
    }
  }

  private static SeriesFacts next() {
    var next = new SeriesFacts(NEXT, OLD, 200);
    next.first = "2027-08-26T15:00";
    next.rule = "FREQ=MONTHLY;BYDAY=4TH";
    next.continues = OLD;
    return next;
  }

  @Test
  void who_is_not_in_what_follows_hears_of_the_end_alone() throws Exception {
    series.defined().issued(1, 1, "SCHEDULED", "p1");
    told();
    series.rule = "FREQ=WEEKLY;INTERVAL=2;UNTIL=20270826T175959Z";
    series.split(2, NEXT).issued(2, 2, "SPLIT", "p1");
    series.all.forEach(town::hear);
    series.all.clear();
    town.drain();
    assertThat(mails("p1")).hasSize(1);
    town.deliverAll();

    assertThat(mails("p1")).hasSize(2);
    assertThat(parts(mails("p1").getLast()).text())
        .contains("The last date is now Thu Aug 12")
        .contains("Reason: Budgets.");
    assertThat(notice(NoticeKind.SERIES_SPLIT, "p1").progress().state()).isEqualTo(State.SENT);
  }

  @Test
  void who_comes_later_gets_the_whole_and_who_goes_one_cancellation() throws Exception {
    series.exceptions = SeriesFacts.moved("2027-03-11T14:00", "2027-03-18T14:00");
    series.defined().issued(1, 1, "SCHEDULED", "p1");
    told();
    series.issued(1, 1, "JOINED", "p2").withdrawn(1, 2, "p1");
    told();

    assertThat(parts(mails("p2").getLast()).calendarText().split("BEGIN:VEVENT")).hasSize(3);
    assertThat(mails("p1")).hasSize(2);
    assertThat(parts(mails("p1").getLast()).calendarText()).contains("METHOD:CANCEL");
  }

  @Test
  void a_series_that_makes_no_sense_fails_and_holds_up_nobody() {
    series.rule = "FREQ=SOMETIMES";
    series.defined();
    var poison = series.all.getFirst();

    assertThatThrownBy(() -> town.hear(poison)).isNotInstanceOf(AssertionError.class);
    series.all.clear();
    series.rule = "FREQ=WEEKLY";
    series.defined().issued(1, 1, "SCHEDULED", "p1");
    told();
    assertThat(town.mails).hasSize(1);
  }

  @Test
  void an_alternate_is_asked_with_the_calendar_that_they_do_not_have() throws Exception {
    series.defined().issued(1, 1, "SCHEDULED", "p1");
    series.tell(
        "alternate-asked",
        "{'meeting':'series:ec:20270311t1400','subject':'series:ec','version':1,'person':'p2',"
            + "'jurisdiction':'wa','group':'g1','because':'DECLINED'}");
    told();

    var parts = parts(mails("p2").getFirst());
    assertThat(parts.text())
        .contains("cannot come to this meeting")
        .contains("Say whether you come: https://hub.example.org/api/answers/");
    assertThat(parts.calendarText())
        .contains("RECURRENCE-ID;TZID=America/New_York:20270311T140000")
        .doesNotContain("RRULE:FREQ=WEEKLY");
  }

  @Test
  void a_quorum_at_risk_is_told_once_to_the_leads_and_the_co_chairs() {
    series.defined();
    series.all.forEach(town::hear);
    town.hear(
        fact(
            50,
            "membership.office-term-started.v1",
            "p1",
            "{'office':'CO_CHAIR','person':'p1','term':'t1','from':'2026-01-01'}"));
    town.hear(
        fact(
            51,
            "membership.jurisdiction-lead-named.v1",
            "wa",
            "{'jurisdiction':'wa','lead':'p2'}"));
    for (int again = 0; again < 2; again++) {
      town.hear(
          fact(
              60,
              "meetings.quorum-at-risk.v1",
              "series:ec:20270311t1400",
              "{'meeting':'series:ec:20270311t1400','root':'series:ec',"
                  + "'startsAt':'2027-03-11T19:00:00Z','group':'g1','base':30,'needed':16,"
                  + "'expected':14,'silentJurisdictions':['wa']}"));
    }
    town.deliverAll();

    assertThat(mails("p1")).hasSize(1);
    assertThat(mails("p2")).hasSize(1);
  }
}
