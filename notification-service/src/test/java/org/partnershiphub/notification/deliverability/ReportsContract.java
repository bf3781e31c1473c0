package org.partnershiphub.notification.deliverability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.deliverability.Report.Kind;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.NoticeId;

/** The exam of all reports; people and domains are each test's own. */
public interface ReportsContract {

  Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  Reports reports();

  static Report report(String person, int meeting, Kind kind, String domain, Instant at) {
    var notice = NoticeId.parse(person + "|m" + meeting + "|1|MEETING_SCHEDULED");
    return new Report(notice, "mark-of-" + person, domain, kind, "5.1.1", at.minusSeconds(9), at);
  }

  @Test
  default void the_same_report_is_kept_once_and_the_first_stays() {
    var first = report("rc-once", 1, Kind.SOFT, "once.example", NOON);
    var again =
        new Report(
            first.notice(),
            first.mark(),
            first.domain(),
            first.kind(),
            first.status(),
            first.mailedAt(),
            NOON.plusSeconds(60));

    reports().note(List.of(first));
    reports().note(List.of(again, report("rc-once", 2, Kind.SOFT, "once.example", NOON)));

    assertThat(reports().of(List.of(new PersonId("rc-once"))))
        .containsExactlyInAnyOrder(first, report("rc-once", 2, Kind.SOFT, "once.example", NOON));
    reports().note(List.of());
    assertThat(reports().of(List.of())).isEmpty();
  }

  @Test
  default void of_a_notice_that_was_sent_again_the_later_mail_counts_in_whichever_order() {
    var earlier = report("rc-again", 1, Kind.HARD, "again.example", NOON);
    var later = report("rc-again", 1, Kind.HARD, "again.example", NOON.plusSeconds(3_600));

    reports().note(List.of(earlier, later));
    assertThat(reports().of(List.of(new PersonId("rc-again")))).containsExactly(later);
    reports().note(List.of(earlier));
    assertThat(reports().of(List.of(new PersonId("rc-again")))).containsExactly(later);
  }

  @Test
  default void they_are_counted_by_domain_and_kind_since_a_moment() {
    reports()
        .note(
            List.of(
                report("rc-a", 1, Kind.SOFT, "counted.example", NOON),
                report("rc-a", 2, Kind.SOFT, "counted.example", NOON),
                report("rc-a", 2, Kind.COMPLAINT, "counted.example", NOON),
                report("rc-a", 3, Kind.HARD, "counted.example", NOON.minusSeconds(1))));

    assertThat(reports().counted(NOON).get("counted.example"))
        .containsOnlyKeys(Kind.SOFT, Kind.COMPLAINT)
        .containsEntry(Kind.SOFT, 2L)
        .containsEntry(Kind.COMPLAINT, 1L);
    assertThat(reports().counted(NOON.plusMillis(1))).doesNotContainKey("counted.example");
  }

  @Test
  default void pages_follow_each_other_from_the_latest_also_within_one_moment() {
    for (int i = 0; i < 7; i++) {
      var at = NOON.plusSeconds(i / 3);
      reports().note(List.of(report("rc-page", i, Kind.SOFT, "page.example", at)));
    }
    reports().note(List.of(report("rc-page", 9, Kind.HARD, "page.example", NOON)));
    var seen = new ArrayList<Report>();
    Reports.Position after = null;
    do {
      var page = reports().latest(Kind.SOFT, "page.example", after, 2);
      seen.addAll(page);
      after = page.isEmpty() ? null : Reports.Position.of(page.getLast());
    } while (after != null);

    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    assertThat(seen).extracting(Report::at).isSortedAccordingTo((one, two) -> two.compareTo(one));
    assertThat(reports().latest(null, "page.example", null, 100)).hasSize(8);
    assertThat(reports().latest(null, null, null, 3)).hasSize(3);
  }

  @Test
  default void nothing_is_left_of_who_is_forgotten_and_of_what_is_old() {
    reports()
        .note(
            List.of(
                report("rc-gone", 1, Kind.HARD, "gone.example", NOON),
                report("rc-stays", 1, Kind.HARD, "gone.example", NOON),
                report(
                    "rc-stays", 2, Kind.HARD, "gone.example", NOON.minus(Duration.ofDays(900)))));

    reports().forget(new PersonId("rc-gone"));
    reports().prune(NOON.minus(Duration.ofDays(899)));

    assertThat(reports().latest(null, "gone.example", null, 10))
        .containsExactly(report("rc-stays", 1, Kind.HARD, "gone.example", NOON));
  }
}
