package org.partnershiphub.notification.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.mail.Mail;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.Progress.MailLeg;
import org.partnershiphub.notification.notices.Progress.State;
import org.partnershiphub.notification.notices.Reason;

/** What is told to those who are invited to a meeting, from the facts to mails and inboxes. */
class RecordsTest {

  private static final String OCCURRENCE = "series:ec:20270311t1400";

  private final Town town = new Town(new Random(1), 0);

  @BeforeEach
  void twoAreInvitedToASeries() {
    town.hear(
        SeriesTest.fact(
            1,
            "community.group-created.v1",
            "g1",
            "{'group':'g1','name':'Group 1','category':'WORKGROUP','confidential':false}"));
    SeriesTest.card(town, 2, "p1", "America/New_York");
    SeriesTest.card(town, 3, "p2", "America/Phoenix");
    var series = new SeriesFacts("series:ec", "series:ec", 100);
    series.defined().issued(1, 1, "SCHEDULED", "p1", "p2");
    series.withdrawn(1, 2, "p2");
    series.all.forEach(
        it -> {
          town.hear(it);
          town.drain();
        });
    town.mails.clear();
  }

  private void agenda(int version, int daysBefore) {
    town.hear(
        SeriesTest.fact(
            10 + version,
            "meetings.agenda-finalised.v1",
            OCCURRENCE,
            ("{'meeting':'%s','series':'series:ec','root':'series:ec','version':%d,"
                    + "'agendaRef':'/api/meetings/%s/agenda?version=%d','daysBefore':%d,"
                    + "'items':4,'minutes':55}")
                .formatted(OCCURRENCE, version, OCCURRENCE, version, daysBefore)));
  }

  private List<Notice> notices(NoticeKind kind) {
    return town.notices.all().stream().filter(it -> it.id().kind() == kind).toList();
  }

  @Test
  void an_agenda_is_mailed_at_once_when_the_meeting_is_near() throws Exception {
    agenda(1, 10);
    agenda(1, 10);
    town.deliverAll();

    assertThat(town.mails).extracting(Mail::to).containsExactly("p1@example.org");
    var parts = SeriesTest.parts(town.mails.getFirst());
    assertThat(parts.text())
        .contains("The agenda of this meeting is final.")
        .contains("Your time: Thursday, March 11, 2027, 2:00 PM EST")
        .contains("https://hub.example.org/api/meetings/" + OCCURRENCE + "/agenda?version=1");
  }

  @Test
  void an_agenda_long_before_the_meeting_waits_for_the_digest() throws Exception {
    agenda(1, 11);
    town.drain();

    assertThat(town.mails).isEmpty();
    var waiting = notices(NoticeKind.AGENDA_READY).getFirst();
    assertThat(waiting.progress().reason()).isEqualTo(Reason.IN_DIGEST);
    assertThat(waiting.progress().inInbox()).isTrue();

    town.deliverAll();

    assertThat(town.mails).hasSize(1);
    assertThat(SeriesTest.parts(town.mails.getFirst()).text())
        .contains("The agenda of this meeting is final.");
    assertThat(notices(NoticeKind.AGENDA_READY).getFirst().progress().state())
        .isEqualTo(State.SENT);
  }

  @Test
  void a_later_agenda_takes_the_place_of_one_that_waits() {
    agenda(1, 5);
    agenda(2, 4);
    town.deliverAll();

    assertThat(town.mails).hasSize(1);
    assertThat(notices(NoticeKind.AGENDA_READY))
        .anyMatch(it -> it.progress().reason() == Reason.SUPERSEDED);
  }

  @Test
  void minutes_and_decisions_come_together_in_one_digest() throws Exception {
    town.hear(
        SeriesTest.fact(
            20,
            "meetings.minutes-published.v1",
            OCCURRENCE,
            "{'meeting':'%s','series':'series:ec','version':1,'accessLevel':'MEMBERS'}"
                .formatted(OCCURRENCE)));
    town.hear(
        SeriesTest.fact(
            21,
            "meetings.decision-recorded.v1",
            OCCURRENCE,
            ("{'meeting':'%s','series':'series:ec','decision':'%s:d1','group':'g1',"
                    + "'result':'ADOPTED'}")
                .formatted(OCCURRENCE, OCCURRENCE)));
    town.deliverAll();

    assertThat(town.mails).hasSize(1);
    assertThat(SeriesTest.parts(town.mails.getFirst()).text())
        .contains("What is new: 2 messages")
        .contains("The minutes of this meeting can be read.")
        .contains("For: ");
    assertThat(notices(NoticeKind.DIGEST)).hasSize(1);
    assertThat(notices(NoticeKind.MINUTES)).hasSize(1).allMatch(it -> it.progress().inInbox());
    assertThat(notices(NoticeKind.DECISION)).hasSize(1).allMatch(it -> it.progress().inInbox());
  }

  @Test
  void what_comes_after_a_digest_went_out_is_no_part_of_it_although_a_crash_hid_that_it_went() {
    town.hear(minutes(20, 1));
    town.drain();
    var digest = notices(NoticeKind.DIGEST).getFirst().id();
    town.tomorrow();
    town.notices.taken(List.of(digest));
    town.hear(minutes(22, 2));

    town.again(digest);

    assertThat(town.mails).as("it went out before").isEmpty();
    assertThat(leg(1)).isEqualTo(MailLeg.DIGESTED);
    assertThat(leg(2)).isEqualTo(MailLeg.NOT_TRIED);
    town.deliverAll();
    assertThat(town.mails).hasSize(1);
    assertThat(leg(2)).isEqualTo(MailLeg.DIGESTED);
  }

  private MailLeg leg(int version) {
    return notices(NoticeKind.MINUTES).stream()
        .filter(it -> it.id().version() == version)
        .findFirst()
        .orElseThrow()
        .progress()
        .mail();
  }

  private static byte[] minutes(int number, int version) {
    return SeriesTest.fact(
        number,
        "meetings.minutes-published.v1",
        OCCURRENCE,
        "{'meeting':'%s','series':'series:ec','version':%d,'accessLevel':'MEMBERS'}"
            .formatted(OCCURRENCE, version));
  }

  @Test
  void a_fact_that_makes_no_sense_fails_and_holds_up_nobody() {
    assertThatThrownBy(
            () ->
                town.hear(
                    SeriesTest.fact(
                        30, "meetings.agenda-finalised.v1", OCCURRENCE, "{'version':1}")))
        .isNotInstanceOf(AssertionError.class);
    agenda(1, 1);
    town.deliverAll();

    assertThat(town.mails).hasSize(1);
  }
}
