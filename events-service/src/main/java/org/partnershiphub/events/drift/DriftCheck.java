package org.partnershiphub.events.drift;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.partnershiphub.events.invitations.ComingsAndGoings;
import org.partnershiphub.events.invitations.Comparison;
import org.partnershiphub.events.invitations.Reason;
import org.partnershiphub.events.schedule.Invitable;
import org.partnershiphub.events.schedule.Subjects;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.timers.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Compares the rosters with the invitations of everything upcoming, and keeps what it found. */
@Service
public class DriftCheck {

  private static final int SIDE_BY_SIDE = 8;

  private final Checks checks;
  private final Subjects subjects;
  private final Comparison comparison;
  private final ComingsAndGoings people;
  private final DriftPolicy policy;
  private final InstantSource clock;

  /** What the last check of this instance found; not a number before there was one. */
  private final AtomicReference<Double> found = new AtomicReference<>(Double.NaN);

  DriftCheck(
      Checks checks,
      Subjects subjects,
      Comparison comparison,
      ComingsAndGoings people,
      DriftPolicy policy,
      InstantSource clock,
      MeterRegistry meters) {
    this.checks = checks;
    this.subjects = subjects;
    this.comparison = comparison;
    this.people = people;
    this.policy = policy;
    this.clock = clock;
    Gauge.builder("events.drift.found", found, AtomicReference::get)
        .description("invitations that are not what the rosters ask for, by the last check")
        .register(meters);
  }

  /** Compares everything upcoming; running it twice finds the same. */
  public Mono<Void> run(int round) {
    return Mono.defer(
        () -> {
          var tally = new Tally(policy.most());
          return subjects
              .upcoming(clock.instant())
              .concatMap(it -> compare(it, tally))
              .then(Mono.defer(() -> keep(round, tally.report(clock.instant()))));
        });
  }

  private Mono<Void> compare(Invitable it, Tally tally) {
    return comparison
        .isSettled(it)
        .doOnNext(tally::subject)
        .flatMapMany(settled -> settled ? comparison.of(it) : Flux.empty())
        .doOnNext(tally::person)
        .then();
  }

  private Mono<Void> keep(int round, Report report) {
    found.set((double) report.found());
    return checks.change(CheckId.ROSTERS, it -> it.found(round, report)).then();
  }

  /** Makes of each that the last check named what it must be, and gives how many that were. */
  public Mono<Integer> follow() {
    return checks
        .find(CheckId.ROSTERS)
        .map(Versioned::state)
        .mapNotNull(RosterCheck::last)
        .flatMapMany(report -> Flux.fromIterable(report.drifted()))
        .flatMap(
            it -> people.follow(it.subject(), it.person(), Reason.NOT_IN_AUDIENCE).thenReturn(1),
            SIDE_BY_SIDE)
        .reduce(0, Integer::sum);
  }

  @Configuration(proxyBeanMethods = false)
  static class Nightly {
    @Bean
    Timer<CheckId, RosterCheck> driftTimer(Checks checks, DriftPolicy policy) {
      return new Timer<>("drift", checks, (it, now) -> it.elapse(now, policy.next(now)));
    }
  }
}
