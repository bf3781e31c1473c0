package org.partnershiphub.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.delivery.NotificationFact.NoticeCreated;
import org.partnershiphub.notification.delivery.NotificationFact.NoticeDead;
import org.partnershiphub.notification.delivery.NotificationFact.NoticeSuppressed;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.InMemoryDirectory;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.notices.Matrix;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.Progress;
import org.partnershiphub.notification.notices.Progress.MailLeg;
import org.partnershiphub.notification.notices.Progress.State;
import org.partnershiphub.notification.notices.Reason;

/** What others are told of a notice, and that it is the same when it is told again. */
class NewsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");

  private final List<News.Told> told = new ArrayList<>();
  private final News news =
      new News(
          facts -> {
            told.addAll(facts);
            return () -> {};
          },
          new InMemoryDirectory(),
          Matrix.RULES,
          Clock.fixed(NOW, ZoneOffset.UTC));

  private static Notice notice(int version, String kind, String fact) {
    var id = NoticeId.parse("p1|m1|" + version + "|" + kind);
    return Notice.planned(
        id,
        new Matter.OfMeeting(new MeetingId("m1"), version, null),
        List.of(new GroupId("g1")),
        new Notice.Origin(fact, "test", NOW, null));
  }

  private static Progress progress(State state, @Nullable Reason reason, int tries, MailLeg mail) {
    return new Progress(state, reason, tries, null, false, mail);
  }

  private List<String> names() {
    return told.stream().map(it -> it.about().id() + "|" + it.what()).toList();
  }

  @Test
  void a_notice_is_told_once_for_each_fact_that_calls_for_it() {
    var optional = notice(1, "MEETING_SCHEDULED", "f1");
    var mandatory = notice(2, "MEETING_MOVED", "f2");
    news.created(List.of(optional, mandatory)).await();
    news.created(List.of(optional)).await();
    news.created(List.of(notice(1, "MEETING_SCHEDULED", "f3"))).await();

    assertThat(names())
        .containsExactly(
            "p1|m1|1|MEETING_SCHEDULED|created|f1",
            "p1|m1|2|MEETING_MOVED|created|f2",
            "p1|m1|1|MEETING_SCHEDULED|created|f1",
            "p1|m1|1|MEETING_SCHEDULED|created|f3");
    assertThat(told.getFirst().fact())
        .isInstanceOfSatisfying(NoticeCreated.class, it -> assertThat(it.mandatory()).isFalse());
    assertThat(told.get(1).fact())
        .isInstanceOfSatisfying(NoticeCreated.class, it -> assertThat(it.mandatory()).isTrue());
  }

  @Test
  void what_went_out_is_told_for_each_channel_and_the_same_when_it_is_repeated() {
    var notice = notice(1, "MEETING_SCHEDULED", "f1");
    var sent = new Progress(State.SENT, null, 2, null, true, MailLeg.SENT);
    news.went(List.of(new News.Step(notice, sent, null, true))).await();
    var first = names();
    told.clear();
    var recorded =
        new Notice(
            notice.id(), notice.matter(), notice.why(), List.of(), notice.origin(), sent, null);
    news.went(List.of(News.Step.repeated(recorded, List.of(recorded)))).await();

    assertThat(first)
        .containsExactly(
            "p1|m1|1|MEETING_SCHEDULED|delivered|INBOX",
            "p1|m1|1|MEETING_SCHEDULED|delivered|MAIL");
    assertThat(names()).isEqualTo(first);
  }

  @Test
  void what_the_inbox_alone_has_is_not_told_as_mailed() {
    var notice = notice(1, "MINUTES", "f1");
    var inbox = new Progress(State.SENT, null, 0, null, true, MailLeg.SUPPRESSED);
    news.went(List.of(new News.Step(notice, inbox, null, true))).await();
    assertThat(names()).containsExactly("p1|m1|1|MINUTES|delivered|INBOX");
  }

  @Test
  void what_is_given_up_and_what_is_superseded_say_why() {
    var old = notice(1, "MEETING_SCHEDULED", "f1");
    var next = notice(2, "MEETING_MOVED", "f2");
    var by = Threads.inPlaceOf(old, List.of(old, next));
    news.went(
            List.of(
                new News.Step(
                    next,
                    progress(State.FAILED, Reason.MAIL_DEFERRED, 13, MailLeg.FAILED),
                    null,
                    false),
                new News.Step(
                    old,
                    progress(State.SUPPRESSED, Reason.SUPERSEDED, 0, MailLeg.NOT_TRIED),
                    by,
                    false)))
        .await();

    assertThat(told.getFirst().fact())
        .isInstanceOfSatisfying(NoticeDead.class, it -> assertThat(it.attempt()).isEqualTo(14));
    assertThat(told.getLast().fact())
        .isInstanceOfSatisfying(
            NoticeSuppressed.class, it -> assertThat(it.supersededBy()).isEqualTo(next.id()));
    assertThat(names())
        .containsExactly("p1|m1|2|MEETING_MOVED|dead|14", "p1|m1|1|MEETING_SCHEDULED|suppressed");
  }

  @Test
  void what_still_waits_is_not_told_of() {
    news.went(
            List.of(
                new News.Step(
                    notice(1, "MEETING_SCHEDULED", "f1"),
                    progress(State.WAITING, Reason.UNKNOWN_PERSON, 1, MailLeg.NOT_TRIED),
                    null,
                    false)))
        .await();
    assertThat(told).isEmpty();
  }
}
