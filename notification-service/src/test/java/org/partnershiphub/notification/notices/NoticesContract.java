package org.partnershiphub.notification.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Outcome.Attempt;
import org.partnershiphub.notification.notices.Outcome.Entry;
import org.partnershiphub.notification.notices.Progress.MailLeg;
import org.partnershiphub.notification.notices.Progress.State;

/** One exam for the store and its fake. */
public interface NoticesContract {

  Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
  AtomicInteger NUMBER = new AtomicInteger();

  Notices notices();

  /** A meeting that no other test knows. */
  static MeetingId meeting() {
    return new MeetingId("nc-" + NUMBER.incrementAndGet());
  }

  static Notice planned(MeetingId meeting, String person, long version, String... why) {
    return Notice.planned(
        new NoticeId(new PersonId(person), meeting.value(), version, NoticeKind.MEETING_SCHEDULED),
        new Matter.OfMeeting(meeting, (int) version, null),
        Arrays.stream(why).map(GroupId::new).toList(),
        new Notice.Origin("f1", "test", NOW, null));
  }

  private Notice reread(Notice notice) {
    return notices().threads(List.of(notice.id())).stream()
        .filter(it -> it.id().equals(notice.id()))
        .findFirst()
        .orElseThrow();
  }

  private static Outcome outcome(
      Notice notice, State state, Reason reason, Instant due, boolean shown) {
    return new Outcome(
        notice.id(),
        new Progress(state, reason, 1, due, shown, shown ? MailLeg.SENT : MailLeg.NOT_TRIED),
        null,
        shown ? new Attempt(NOW, 250, "250 ok", "<x@test>", new Destination("o1", "m1")) : null,
        shown ? new Entry(NOW, 3, 7, "Headline", List.of("a line")) : null);
  }

  @Test
  default void a_notice_is_written_once_and_only_its_groups_may_grow() {
    var meeting = meeting();
    var notice = planned(meeting, "p1", 1, "g1");
    notices().plan(List.of(notice));
    notices().record(List.of(outcome(notice, State.SENT, null, null, true)));

    notices().plan(List.of(planned(meeting, "p1", 1, "g1", "g2"), planned(meeting, "p2", 1, "g3")));

    assertThat(reread(notice).progress().state()).isEqualTo(State.SENT);
    assertThat(reread(notice).told()).isTrue();
    assertThat(reread(notice).why()).containsExactly(new GroupId("g1"), new GroupId("g2"));
    assertThat(reread(planned(meeting, "p2", 1)).progress()).isEqualTo(Progress.PLANNED);
  }

  @Test
  default void a_thread_is_all_of_one_person_and_one_subject() {
    var meeting = meeting();
    var first = planned(meeting, "p1", 1);
    notices()
        .plan(
            List.of(
                first,
                planned(meeting, "p1", 2),
                planned(meeting, "p2", 1),
                planned(meeting(), "p1", 1)));

    assertThat(notices().threads(List.of(first.id())))
        .extracting(it -> it.id().version())
        .containsExactlyInAnyOrder(1L, 2L);
  }

  @Test
  default void what_came_to_its_end_changes_no_more() {
    var notice = planned(meeting(), "p1", 1);
    notices().plan(List.of(notice));
    notices().record(List.of(outcome(notice, State.SUPPRESSED, Reason.DEPARTED, null, false)));
    notices().record(List.of(outcome(notice, State.SENT, null, null, true)));
    notices().interrupted(List.of(notice.id()));

    assertThat(reread(notice).progress().state()).isEqualTo(State.SUPPRESSED);
    assertThat(reread(notice).told()).isFalse();
  }

  @Test
  default void an_attempt_that_a_crash_hid_counts_as_told() {
    var notice = planned(meeting(), "p1", 1);
    notices().plan(List.of(notice));
    notices().interrupted(List.of(notice.id()));

    assertThat(reread(notice).told()).isTrue();
    assertThat(reread(notice).settled()).isFalse();
  }

  @Test
  default void a_mail_that_was_taken_stays_so_whatever_else_a_crash_hid() {
    var notice = planned(meeting(), "p1", 1);
    notices().plan(List.of(notice));

    notices().taken(List.of(notice.id()));
    notices().interrupted(List.of(notice.id()));

    assertThat(reread(notice).progress().mail()).isEqualTo(MailLeg.SENT);
    assertThat(reread(notice).settled()).isFalse();
  }

  @Test
  default void what_waits_for_a_digest_is_found_by_its_person_and_by_nothing_else() {
    var meeting = meeting();
    var waiting = planned(meeting, "digested-" + meeting, 1);
    var other = planned(meeting, "other-" + meeting, 1);
    var later = Instant.parse("2030-01-01T00:00:00Z");
    notices().plan(List.of(waiting, other));
    notices()
        .record(
            List.of(
                outcome(waiting, State.WAITING, Reason.IN_DIGEST, later, true),
                outcome(other, State.WAITING, Reason.QUIET_HOURS, later, true)));

    var person = waiting.id().person();

    assertThat(notices().waitingFor(List.of(Notices.inDigest(person))))
        .containsExactly(waiting.id());
    assertThat(notices().waitingFor(List.of("person:" + person))).isEmpty();
    assertThat(notices().waitingFor(List.of("person:" + other.id().person())))
        .containsExactly(other.id());
    assertThat(notices().waitingFor(List.of(Notices.inDigest(other.id().person())))).isEmpty();
  }

  @Test
  default void what_is_to_come_at_its_hour_is_written_down_with_it() {
    var notice = planned(meeting(), "p1", 1).later(Instant.parse("2031-02-01T00:00:00Z"));

    notices().plan(List.of(notice));
    notices().plan(List.of(notice.later(Instant.parse("2031-03-01T00:00:00Z"))));

    assertThat(reread(notice).progress().due()).isEqualTo(Instant.parse("2031-02-01T00:00:00Z"));
    assertThat(reread(notice).progress().state()).isEqualTo(State.WAITING);
    assertThat(reread(notice).told()).isFalse();
    notices().record(List.of(outcome(notice, State.SENT, null, null, true)));
  }

  @Test
  default void what_waits_is_due_once_and_then_put_off() {
    var meeting = meeting();
    var notice = planned(meeting, "p1", 1);
    notices().plan(List.of(notice));
    var long_ago = Instant.parse("2001-01-01T00:00:00Z").plusSeconds(NUMBER.incrementAndGet());
    notices()
        .record(List.of(outcome(notice, State.WAITING, Reason.UNKNOWN_SUBJECT, long_ago, false)));

    assertThat(notices().due(long_ago.minusMillis(1), NOW, 1_000)).doesNotContain(notice.id());
    assertThat(notices().due(long_ago, Instant.parse("2400-01-01T00:00:00Z"), 1_000))
        .contains(notice.id());
    assertThat(notices().due(long_ago, NOW, 1_000)).doesNotContain(notice.id());
    assertThat(notices().waitingFor(List.of("subject:" + meeting))).containsExactly(notice.id());
    notices().record(List.of(outcome(notice, State.SENT, null, null, true)));
    assertThat(notices().waitingFor(List.of("subject:" + meeting))).isEmpty();
    assertThat(notices().due(Instant.parse("2401-01-01T00:00:00Z"), NOW, 1_000))
        .doesNotContain(notice.id());
  }

  @Test
  default void what_is_old_and_over_is_taken_out_and_what_is_open_or_younger_stays() {
    var meeting = meeting();
    var then = Instant.parse("1999-01-01T00:00:00Z");
    var over = at(planned(meeting, "p1", 1), then);
    var open = at(planned(meeting, "p2", 1), then);
    var younger = at(planned(meeting, "p3", 1), then.plusSeconds(60));
    notices().plan(List.of(over, open, younger));
    notices()
        .record(
            List.of(
                outcome(over, State.SENT, null, null, true),
                outcome(younger, State.SENT, null, null, true)));

    assertThat(notices().prune(then.plusSeconds(1), 10)).isEqualTo(1);
    assertThat(notices().prune(then.plusSeconds(1), 10)).isZero();
    assertThat(notices().threads(List.of(over.id(), open.id(), younger.id())))
        .extracting(Notice::id)
        .containsExactlyInAnyOrder(open.id(), younger.id());
  }

  private static Notice at(Notice it, Instant then) {
    return Notice.planned(
        it.id(), it.matter(), it.why(), new Notice.Origin("f1", "test", then, null));
  }

  private static Outcome lost(Notice notice, State state, Instant at) {
    return new Outcome(
        notice.id(),
        new Progress(
            state,
            state == State.SENT ? null : Reason.MAIL_DEFERRED,
            13,
            null,
            false,
            state == State.SENT ? MailLeg.SENT : MailLeg.FAILED),
        null,
        new Attempt(at, 450, "later", "<x@test>", new Destination("o1", "m1")),
        null);
  }

  @Test
  default void what_was_lost_is_found_by_its_day_and_sent_again_but_nothing_that_was_sent() {
    var meeting = meeting();
    var day = Instant.parse("2002-01-01T00:00:00Z").plusSeconds(NUMBER.incrementAndGet());
    var failed = planned(meeting, "p1", 1);
    var bounced = planned(meeting, "p2", 1);
    var sent = planned(meeting, "p3", 1);
    notices().plan(List.of(failed, bounced, sent));
    notices()
        .record(
            List.of(
                lost(failed, State.FAILED, day),
                lost(bounced, State.BOUNCED, day.plusSeconds(1)),
                lost(sent, State.SENT, day)));
    var later = day.plusSeconds(60);

    assertThat(notices().lost(loss(day, later, null, meeting), 10))
        .containsExactlyInAnyOrder(failed.id(), bounced.id());
    assertThat(notices().lost(loss(day, later, State.BOUNCED, meeting), 10))
        .containsExactly(bounced.id());
    assertThat(notices().lost(loss(day.plusSeconds(2), later, null, meeting), 10)).isEmpty();
    assertThat(notices().lost(loss(day, later, null, meeting()), 10)).isEmpty();

    notices().again(List.of(failed.id(), sent.id()), day);
    notices().again(List.of(failed.id(), sent.id()), day);
    assertThat(reread(failed).progress().state()).isEqualTo(State.RETRYING);
    assertThat(reread(failed).progress().tries()).isZero();
    assertThat(notices().due(day, later, 1_000)).contains(failed.id()).doesNotContain(sent.id());
    assertThat(reread(sent).progress().state()).isEqualTo(State.SENT);
    assertThat(notices().lost(loss(day, later, null, meeting), 10)).containsExactly(bounced.id());
  }

  private static Notices.Loss loss(Instant from, Instant to, State state, MeetingId subject) {
    return new Notices.Loss(from, to, state, null, subject.value());
  }

  @Test
  default void whoever_is_invited_to_a_meeting_is_found_some_at_a_time() {
    var meeting = meeting();
    notices()
        .plan(
            List.of(
                planned(meeting, "p1", 1, "g1"),
                planned(meeting, "p2", 1, "g1"),
                planned(meeting, "p2", 2, "g2"),
                planned(meeting, "p3", 1, "g1"),
                withdrawn(meeting, "p3", 2)));
    var found = new ArrayList<List<String>>();
    notices()
        .invited(
            meeting.value(),
            1,
            some -> found.add(some.stream().map(it -> it.id().value()).toList()));

    assertThat(found)
        .containsExactly(
            List.of(planned(meeting, "p1", 1).id().value()),
            List.of(planned(meeting, "p2", 2).id().value()));
  }

  private Notice mailed(String messageId, State state, MailLeg leg, int code) {
    var notice = planned(meeting(), "p-mailed", 1);
    var attempt = new Attempt(NOW, code, "answer", messageId, new Destination("o1", "m1"));
    var progress = new Progress(state, null, 0, null, true, leg);
    notices().plan(List.of(notice));
    var entry = new Entry(NOW, 3, 7, "Headline", List.of());
    notices().record(List.of(new Outcome(notice.id(), progress, null, attempt, entry)));
    return notice;
  }

  @Test
  default void what_a_mail_told_is_found_by_its_message_id() {
    var id = "<nc-" + NUMBER.incrementAndGet() + "@test>";
    var notice = mailed(id, State.SENT, MailLeg.SENT, 250);
    var told = mailed(id, State.SENT, MailLeg.DIGESTED, 250);

    assertThat(notices().mailedAs(id))
        .extracting(it -> it.notice().id())
        .containsExactlyInAnyOrder(notice.id(), told.id());
    assertThat(notices().mailedAs(id))
        .allMatch(it -> it.at().equals(NOW) && it.mark().equals("m1"));
    assertThat(notices().mailedAs("<nobody@test>")).isEmpty();
  }

  @Test
  default void a_mail_comes_back_once_and_only_if_it_was_taken() {
    var id = "<nc-" + NUMBER.incrementAndGet() + "@test>";
    var notice = mailed(id, State.SENT, MailLeg.SENT, 250);
    var refused = mailed(id, State.BOUNCED, MailLeg.BOUNCED, 550);
    var back = new Attempt(NOW.plusSeconds(60), 550, "5.1.1", id, new Destination("o1", "m1"));

    notices().cameBack(notice.id(), back);
    notices().cameBack(notice.id(), back);
    notices().cameBack(refused.id(), back);

    var progress = reread(notice).progress();
    assertThat(progress.state()).isEqualTo(State.BOUNCED);
    assertThat(progress.reason()).isEqualTo(Reason.MAIL_CAME_BACK);
    assertThat(progress.mail()).isEqualTo(MailLeg.BOUNCED);
    assertThat(reread(notice).told()).isTrue();
    assertThat(reread(refused).progress().reason()).isNull();
    assertThat(notices().mailedAs(id))
        .filteredOn(it -> it.notice().id().equals(notice.id()))
        .allMatch(it -> it.at().equals(NOW));
    var all =
        new Notices.Loss(NOW, NOW.plusSeconds(90), State.BOUNCED, null, notice.id().subject());
    assertThat(notices().lost(all, 10)).containsExactly(notice.id());
  }

  private static Notice withdrawn(MeetingId meeting, String person, long version) {
    var id =
        new NoticeId(
            new PersonId(person), meeting.value(), version, NoticeKind.INVITATION_WITHDRAWN);
    var matter = new Matter.OfMeeting(meeting, 1, "LEFT_GROUP");
    return Notice.planned(id, matter, List.of(), new Notice.Origin("f1", "test", NOW, null));
  }

  @Test
  default void what_goes_with_a_meeting_comes_back_with_every_way_it_came() {
    var meeting = meeting();
    var jurisdiction = new JurisdictionId("wa");
    var matters =
        List.of(
            new Matter.Agenda(meeting, meeting, 2, true),
            new Matter.Minutes(meeting, meeting, 1),
            new Matter.Decided(meeting, meeting, new GroupId("g1"), "ADOPTED"),
            new Matter.Quorum(meeting, meeting, 16, 14, List.of(jurisdiction)),
            new Matter.Asked(meeting, meeting, 2, jurisdiction, new GroupId("g1"), "DECLINED"));
    for (var matter : matters) {
      var notice =
          Notice.planned(
              new NoticeId(
                  new PersonId("p" + NUMBER.incrementAndGet()),
                  meeting.value(),
                  1,
                  NoticeKind.AGENDA_READY),
              (Matter) matter,
              List.of(),
              List.of("GUEST"),
              new Notice.Origin("f1", "test", NOW, null));
      notices().plan(List.of(notice));
      notices().plan(List.of(notice));

      assertThat(reread(notice)).isEqualTo(notice);
    }
  }
}
