package org.partnershiphub.membership.jurisdictions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.NotYet;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.Years;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.timers.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Decisions by the date that it is there, on what is there by then: a command in the second after
 * midnight finds what midnight brought, even when the timer has not rung.
 */
@Component
class OnTheDay {

  private final Jurisdictions jurisdictions;
  private final Grace grace;
  private final Years years;
  private final Clock clock;

  OnTheDay(Jurisdictions jurisdictions, Grace grace, Years years, Clock clock) {
    this.jurisdictions = jurisdictions;
    this.grace = grace;
    this.years = years;
    this.clock = clock;
  }

  /**
   * @param decision gets the jurisdiction and the date there
   */
  Mono<Versioned<Jurisdiction>> change(
      JurisdictionId id,
      Expected expected,
      BiFunction<Jurisdiction, LocalDate, Change<Jurisdiction>> decision) {
    return jurisdictions.change(
        id,
        expected,
        it -> {
          var today = today(it);
          return Passing.until(it, today, grace.days()).then(now -> decision.apply(now, today));
        });
  }

  LocalDate today(Jurisdiction it) {
    return it.today(clock.instant());
  }

  void checkYear(String pointer, LocalDate date) {
    years.check(pointer, date).refuse();
  }

  /** Refuses a date ahead. */
  static void checkCome(LocalDate date, LocalDate today) {
    if (date.isAfter(today)) {
      throw new NotYet(today);
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Midnight {
    @Bean
    Timer<JurisdictionId, Jurisdiction> jurisdictionsTimer(
        Jurisdictions jurisdictions, Grace grace) {
      return new Timer<>(
          "jurisdictions",
          jurisdictions,
          (it, now) -> Passing.until(it, it.today(now), grace.days()));
    }
  }
}
