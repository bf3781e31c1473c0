package org.partnershiphub.membership.jurisdictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnershiphub.membership.jurisdictions.Given.GRACE;
import static org.partnershiphub.membership.jurisdictions.Given.PHOENIX;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionActivated;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionChangeCalledOff;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionChangePlanned;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionOnboardingStarted;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionReinstated;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionRenamed;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionSuspended;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionWithdrawalNoticed;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionWithdrawalRevoked;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionWithdrawn;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.Planned;
import org.partnershiphub.membership.jurisdictions.Standing.Status;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Fact;

/**
 * Whatever is commanded, with dates before and ahead, while days go by: what a jurisdiction was on
 * a day is what a naive reader of its facts would say. The seed is in the name of each case.
 */
class LifePropertyTest {

  private static final LocalDate START = LocalDate.parse("2025-01-10");

  static LongStream seeds() {
    return LongStream.range(0, 500);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void what_it_was_on_a_day_is_what_its_dated_facts_say(long seed) {
    var random = new Random(seed);
    var story = new Story(Jurisdiction.register(Given.AZ, Given.row("Name 0"), START));
    for (var step = 0; step < 40; step++) {
      story.tryOut(command(random));
      story.check();
    }
  }

  private static BiFunction<Jurisdiction, LocalDate, Change<Jurisdiction>> command(Random random) {
    var days = random.nextInt(12) - 6;
    var name = "Name " + random.nextInt(4);
    return switch (random.nextInt(13)) {
      case 0 -> Joining::onboard;
      case 1, 2 -> (it, today) -> Joining.activate(it, today.plusDays(days), today, GRACE);
      case 3 -> (it, _) -> Joining.callOff(it);
      case 4 ->
          (it, today) ->
              Suspending.suspend(it, today.minusDays(Math.abs(days)), Suspension.decided("note"));
      case 5 -> (it, today) -> Suspending.reinstate(it, today.minusDays(Math.abs(days)));
      case 6 -> (it, today) -> Suspending.agreementOver(it, today.minusDays(Math.abs(days)));
      case 7 -> (it, today) -> Suspending.agreementInForce(it, today.plusDays(days), today);
      case 8 -> (it, today) -> Leaving.notice(it, today, today.plusDays(Math.abs(days) + 1));
      case 9 -> Leaving::revoke;
      case 10 -> (it, today) -> Leaving.withdraw(it, today.minusDays(Math.abs(days)), List.of());
      case 11 -> (it, today) -> Renaming.rename(it, name, today.plusDays(days), today);
      default -> null;
    };
  }

  /** A jurisdiction, the day, and what the facts so far come to. */
  private static final class Story {

    private Jurisdiction it;
    private LocalDate today = START;
    private final Model model = new Model();

    Story(Change<Jurisdiction> first) {
      it = first.state();
      model.became.add(new Dated<>(START, Status.PROSPECT));
      model.called.add(new Dated<>(LocalDate.MIN, it.name()));
    }

    /** As the service does it: first what is due, then the command, all of it or nothing. */
    void tryOut(@Nullable BiFunction<Jurisdiction, LocalDate, Change<Jurisdiction>> command) {
      if (command == null) {
        today = today.plusDays(1);
        midnight();
        return;
      }
      try {
        apply(command.apply(it, today));
      } catch (JurisdictionProblem refused) {
        // then nothing has changed, and the check says so
      }
    }

    private void midnight() {
      apply(Passing.until(it, today, GRACE));
      var ahead = it.standing().ahead();
      if (ahead != null && ahead.hasCome()) {
        apply(Leaving.complete(it, ahead.on(), List.of()));
      }
    }

    private void apply(Change<Jurisdiction> change) {
      if (change.isNothing()) {
        assertThat(change.state()).isEqualTo(it);
      }
      it = change.state();
      change.facts().forEach(model::hear);
    }

    void check() {
      for (var day = START.minusDays(20); day.isBefore(today.plusDays(20)); day = day.plusDays(1)) {
        assertThat(it.standing().on(day)).as("%s", day).isEqualTo(model.statusOn(day));
        if (!day.isAfter(today)) {
          assertThat(it.naming().nameOn(day)).as("%s", day).isEqualTo(model.nameOn(day));
        }
      }
      assertThat(it.standing().status()).isEqualTo(model.statusOn(today));
      periodsStandSideBySide();
      dueIsTheNextDayAhead();
    }

    private void periodsStandSideBySide() {
      var periods = it.standing().periods();
      for (var at = 1; at < periods.size(); at++) {
        assertThat(periods.get(at).from()).isEqualTo(periods.get(at - 1).until());
      }
      assertThat(periods).allMatch(period -> period.from().isBefore(period.until()));
      assertThat(periods.getLast().isOpen()).isTrue();
    }

    private void dueIsTheNextDayAhead() {
      var ahead = it.standing().ahead();
      var next =
          Stream.concat(
                  Stream.concat(
                      Stream.ofNullable(ahead).map(Ahead::on),
                      Stream.ofNullable(it.standing().healsOn())),
                  it.naming().names().stream().filter(Called::ahead).map(Called::from))
              .min(LocalDate::compareTo)
              .map(day -> day.atStartOfDay(PHOENIX).toInstant())
              .orElse(null);
      assertThat(it.due()).isEqualTo(next);
    }
  }

  private record Dated<T>(LocalDate on, T what) {}

  /** Says of a day what was said last of that day or of one before. */
  private static final class Model {

    final List<Dated<Status>> became = new ArrayList<>();
    final List<Dated<String>> called = new ArrayList<>();
    @Nullable Dated<Status> ahead;

    void hear(Fact fact) {
      switch ((JurisdictionFact) fact) {
        case JurisdictionOnboardingStarted told -> become(told.since(), Status.ONBOARDING);
        case JurisdictionActivated told -> turn(told.activatedOn(), Status.ACTIVE);
        case JurisdictionSuspended told -> become(told.since(), Status.SUSPENDED);
        case JurisdictionReinstated told -> become(told.on(), Status.ACTIVE);
        case JurisdictionWithdrawn told -> turn(told.effectiveOn(), Status.WITHDRAWN);
        case JurisdictionWithdrawalNoticed told ->
            ahead = new Dated<>(told.effectiveOn(), Status.WITHDRAWN);
        case JurisdictionWithdrawalRevoked _ -> ahead = null;
        case JurisdictionChangePlanned told when told.change() == Planned.ACTIVATION ->
            ahead = new Dated<>(told.effectiveOn(), Status.ACTIVE);
        case JurisdictionChangeCalledOff told when told.change() == Planned.ACTIVATION ->
            ahead = null;
        case JurisdictionRenamed told ->
            called.add(new Dated<>(told.effectiveOn(), told.newName()));
        default -> {}
      }
    }

    private void become(LocalDate on, Status status) {
      became.add(new Dated<>(on, status));
    }

    private void turn(LocalDate on, Status status) {
      become(on, status);
      ahead = null;
    }

    @Nullable Status statusOn(LocalDate day) {
      return ahead != null && !day.isBefore(ahead.on()) ? ahead.what() : last(became, day);
    }

    String nameOn(LocalDate day) {
      return last(called, day);
    }

    private static <T> @Nullable T last(List<Dated<T>> said, LocalDate day) {
      return said.stream()
          .filter(it -> !it.on().isAfter(day))
          .reduce((first, second) -> second)
          .map(Dated::what)
          .orElse(null);
    }
  }
}
