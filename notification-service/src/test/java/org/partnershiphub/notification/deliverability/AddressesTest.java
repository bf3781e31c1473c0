package org.partnershiphub.notification.deliverability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.deliverability.AddressFact.AddressRestored;
import org.partnershiphub.notification.deliverability.AddressFact.AddressSuspended;
import org.partnershiphub.notification.deliverability.AddressFact.Cause;
import org.partnershiphub.notification.deliverability.AddressFact.How;
import org.partnershiphub.notification.deliverability.Report.Kind;
import org.partnershiphub.notification.delivery.Bounces.Bounce;
import org.partnershiphub.notification.delivery.Diagnosis;
import org.partnershiphub.notification.directory.InMemoryDirectory;
import org.partnershiphub.notification.directory.Lesson;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.directory.Place;
import org.partnershiphub.notification.mail.MailSetup;
import org.partnershiphub.notification.notices.Addressee;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Fact;
import org.partnershiphub.platform.change.StaleVersion;

/** What reports weigh, whom they suspend, and how it ends. */
class AddressesTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final PersonId ADA = new PersonId("ada");
  private static final String HERS = "Ada@agency.example";

  private final InMemoryDirectory directory = new InMemoryDirectory();
  private Instant now = NOON;
  private final AddressBook book = new AddressBook(directory, () -> now);
  private long sequence;

  private void card(PersonId person, String address) {
    directory.learn(
        new Lesson.PersonSeen(
            person, ++sequence, "Ada", address, ZoneId.of("America/Denver"), "az", false));
    book.addresses.cardsSeen(List.of(person)).block();
  }

  private static NoticeId notice(PersonId person, int meeting) {
    return NoticeId.parse(person + "|m" + meeting + "|1|MEETING_SCHEDULED");
  }

  private Report report(PersonId person, int meeting, Kind kind, Instant at) {
    var mark = MailSetup.tokens().mark(HERS);
    return new Report(notice(person, meeting), mark, "agency.example", kind, "x", at, at);
  }

  private void heard(Report... reports) {
    book.addresses.hear(List.of(reports)).block();
  }

  private boolean refused(PersonId person) {
    return directory.people(List.of(person)).get(person).addressRefused();
  }

  @Test
  void one_hard_report_suspends_at_once_and_is_told_once() {
    card(ADA, HERS);

    heard(report(ADA, 1, Kind.HARD, NOON));
    heard(report(ADA, 1, Kind.HARD, NOON));
    heard(report(ADA, 2, Kind.HARD, NOON));

    assertThat(refused(ADA)).isTrue();
    assertThat(book.told()).containsExactly(new AddressSuspended(ADA, Cause.NO_SUCH_MAILBOX, NOON));
  }

  @Test
  void administrators_are_told_of_each_suspension_once_and_not_any_more_after_its_end() {
    card(ADA, HERS);
    heard(report(ADA, 1, Kind.HARD, NOON));
    heard(report(ADA, 2, Kind.HARD, NOON));

    assertThat(book.errands.due(NOON, 10))
        .singleElement()
        .satisfies(it -> assertThat(it.kind()).isEqualTo(NoticeKind.ADDRESS_SUSPENDED))
        .satisfies(it -> assertThat(it.to()).isEqualTo(Addressee.administrators()))
        .satisfies(
            it ->
                assertThat(it.matter())
                    .isEqualTo(new Matter.AddressSuspended(ADA, "NO_SUCH_MAILBOX", NOON)));
    now = NOON.plusSeconds(60);
    book.addresses.restore(ADA, Expected.ANY, "p180").block();
    assertThat(directory.settled(List.of("ADDRESS_SUSPENDED|ada")))
        .containsEntry("ADDRESS_SUSPENDED|ada", now.getEpochSecond());
    now = NOON.plusSeconds(120);
    heard(report(ADA, 3, Kind.HARD, now));

    assertThat(book.errands.due(now, 10)).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void soft_reports_add_up_and_fade() {
    card(ADA, HERS);
    for (int i = 0; i < 4; i++) {
      heard(report(ADA, i, Kind.SOFT, now));
      heard(report(ADA, i, Kind.SOFT, now));
    }
    assertThat(refused(ADA)).isFalse();

    now = NOON.plus(Duration.ofDays(14));
    heard(report(ADA, 10, Kind.SOFT, now), report(ADA, 11, Kind.SOFT, now));
    // Four that weigh half are two.
    assertThat(refused(ADA)).isFalse();
    heard(report(ADA, 12, Kind.SOFT, now));

    assertThat(refused(ADA)).isTrue();
    assertThat(book.told()).containsExactly(new AddressSuspended(ADA, Cause.REPORTS, now));
  }

  @Test
  void what_was_refused_for_what_we_are_is_not_held_against_the_address() {
    card(ADA, HERS);
    for (int i = 0; i < 50; i++) {
      heard(report(ADA, i, Kind.POLICY, now));
    }
    assertThat(refused(ADA)).isFalse();
    assertThat(book.reports.counted(NOON).get("agency.example")).containsEntry(Kind.POLICY, 50L);
  }

  @Test
  void what_came_back_from_an_address_that_is_no_longer_theirs_changes_nothing() {
    card(ADA, "new@agency.example");

    heard(report(ADA, 1, Kind.HARD, NOON));

    assertThat(refused(ADA)).isFalse();
    assertThat(book.told()).isEmpty();
  }

  @Test
  void a_new_address_is_reachable_at_once_and_the_old_one_gets_another_try() {
    card(ADA, HERS);
    heard(report(ADA, 1, Kind.HARD, NOON));

    now = NOON.plusSeconds(60);
    card(ADA, "new@agency.example");
    assertThat(book.told()).last().isEqualTo(new AddressRestored(ADA, How.NEW_ADDRESS, null, now));
    card(ADA, HERS);
    assertThat(refused(ADA)).isFalse();

    heard(report(ADA, 1, Kind.HARD, NOON), report(ADA, 2, Kind.SOFT, NOON));
    assertThat(refused(ADA)).isFalse();
    now = now.plusSeconds(60);
    heard(report(ADA, 3, Kind.HARD, now));
    assertThat(refused(ADA)).isTrue();
  }

  @Test
  void the_same_address_written_otherwise_stays_suspended() {
    card(ADA, HERS);
    heard(report(ADA, 1, Kind.HARD, NOON));

    card(ADA, " ada@AGENCY.example");
    assertThat(refused(ADA)).isTrue();
    assertThat(book.told()).hasSize(1);
  }

  @Test
  void a_coordinator_restores_and_what_came_back_of_earlier_mails_does_not_count() {
    card(ADA, HERS);
    heard(report(ADA, 1, Kind.HARD, NOON));
    var version = book.standings.get(ADA).block().version();

    now = NOON.plusSeconds(60);
    assertThatThrownBy(() -> book.addresses.restore(ADA, new Expected(version + 1), "p9").block())
        .isInstanceOf(StaleVersion.class);
    assertThat(refused(ADA)).isTrue();
    book.addresses.restore(ADA, new Expected(version), "p9").block();

    assertThat(refused(ADA)).isFalse();
    assertThat(book.told()).last().isEqualTo(new AddressRestored(ADA, How.RESTORED, "p9", now));
    heard(report(ADA, 2, Kind.HARD, NOON));
    assertThat(refused(ADA)).isFalse();
    assertThatThrownBy(() -> book.addresses.restore(ADA, Expected.ANY, "p9").block())
        .isInstanceOf(AddressProblem.NotSuspended.class);
    assertThatThrownBy(
            () -> book.addresses.restore(new PersonId("nobody"), Expected.ANY, "p9").block())
        .isInstanceOf(AddressProblem.NeverSuspended.class);
  }

  @Test
  void a_notice_that_is_sent_again_after_a_restoring_and_comes_back_again_counts_again() {
    card(ADA, HERS);
    heard(report(ADA, 1, Kind.HARD, NOON));
    now = NOON.plusSeconds(60);
    book.addresses.restore(ADA, Expected.ANY, "p9").block();

    now = NOON.plusSeconds(120);
    heard(report(ADA, 1, Kind.HARD, NOON));
    assertThat(refused(ADA)).isFalse();
    heard(report(ADA, 1, Kind.HARD, now));
    assertThat(refused(ADA)).isTrue();
  }

  @Test
  void a_restoring_that_a_crash_cut_in_two_is_finished_by_the_next_try() {
    card(ADA, HERS);
    heard(report(ADA, 1, Kind.HARD, NOON));
    book.standings.change(ADA, it -> it.restore(How.RESTORED, "p9", now)).block();
    assertThat(refused(ADA)).isTrue();

    assertThatThrownBy(() -> book.addresses.restore(ADA, Expected.ANY, "p9").block())
        .isInstanceOf(AddressProblem.NotSuspended.class);
    assertThat(refused(ADA)).isFalse();
  }

  @Test
  void what_came_back_of_either_record_weighs_on_the_human() {
    var other = new PersonId("ada-too");
    card(ADA, HERS);
    card(other, HERS);
    for (int i = 0; i < 3; i++) {
      heard(report(ADA, i, Kind.SOFT, NOON), report(other, i, Kind.SOFT, NOON));
    }
    assertThat(refused(ADA)).isFalse();

    directory.learn(new Lesson.PersonsMerged(ADA, other));
    book.addresses.merged(ADA, other).block();

    assertThat(refused(ADA)).isTrue();
    heard(report(other, 9, Kind.HARD, NOON));
    assertThat(book.told()).containsExactly(new AddressSuspended(ADA, Cause.REPORTS, NOON));
  }

  @Test
  void a_record_that_was_merged_away_is_suspended_no_more() {
    var other = new PersonId("ada-too");
    card(ADA, "new@agency.example");
    card(other, HERS);
    heard(report(other, 1, Kind.HARD, NOON));

    directory.learn(new Lesson.PersonsMerged(ADA, other));
    book.addresses.merged(ADA, other).block();

    assertThat(refused(ADA)).isFalse();
    assertThat(book.standings.suspendedByDomain().block()).isEmpty();
  }

  @Test
  void nothing_is_kept_of_who_is_forgotten() {
    card(ADA, HERS);
    heard(report(ADA, 1, Kind.HARD, NOON));

    directory.learn(new Lesson.PersonErased(ADA, new Place(0, 99)));
    book.addresses.forget(ADA).block();
    book.addresses.forget(ADA).block();

    assertThat(book.reports.of(List.of(ADA))).isEmpty();
    assertThat(book.standings.get(ADA).block().state().mark()).isEmpty();
    assertThat(book.told())
        .extracting(Fact::type)
        .containsExactly("notification.address-suspended.v1", "notification.address-restored.v1");
  }

  @Test
  void refusals_of_a_server_are_heard_as_what_comes_back_is() {
    card(ADA, HERS);
    var verification = NoticeId.parse("ada|verification:1|1|ADDRESS_VERIFICATION");

    book.addresses
        .tell(
            List.of(
                new Bounce(notice(ADA, 1), Diagnosis.SOFT, "552", NOON, HERS),
                new Bounce(verification, Diagnosis.HARD, "550", NOON, null)))
        .block();
    assertThat(refused(ADA)).isFalse();
    assertThat(book.bounced()).noneMatch(BouncesTold.Bounced::hard).hasSize(2);
    book.addresses
        .tell(List.of(new Bounce(notice(ADA, 2), Diagnosis.HARD, "550", NOON, HERS)))
        .block();
    assertThat(refused(ADA)).isTrue();
    assertThat(book.bounced()).filteredOn(BouncesTold.Bounced::hard).hasSize(1);
  }

  @Test
  void in_whatever_order_and_however_often_the_same_reports_come_to_the_same() {
    for (long seed = 1; seed <= 200; seed++) {
      var random = new Random(seed);
      var fresh = new AddressesTest();
      fresh.card(ADA, HERS);
      var reports = new ArrayList<Report>();
      for (int i = 0; i < 2 + random.nextInt(8); i++) {
        var kind = random.nextInt(12) == 0 ? Kind.HARD : Kind.SOFT;
        reports.add(fresh.report(ADA, i, kind, NOON));
      }
      var weight = reports.stream().mapToDouble(it -> AddressBook.RULES.weight(it.kind())).sum();
      reports.addAll(reports);
      Collections.shuffle(reports, random);
      reports.forEach(fresh::heard);

      assertThat(fresh.refused(ADA)).as("seed %d", seed).isEqualTo(weight >= 5);
      assertThat(fresh.book.told()).as("seed %d", seed).hasSize(weight >= 5 ? 1 : 0);
    }
  }
}
