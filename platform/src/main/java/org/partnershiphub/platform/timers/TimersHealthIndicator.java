package org.partnershiphub.platform.timers;

import org.partnershiphub.platform.operations.Degraded;
import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import reactor.core.publisher.Mono;

/** Degrades while something that is due fails. */
final class TimersHealthIndicator extends AbstractReactiveHealthIndicator {

  private final Timekeeper timekeeper;

  TimersHealthIndicator(Timekeeper timekeeper) {
    this.timekeeper = timekeeper;
  }

  @Override
  protected Mono<Health> doHealthCheck(Health.Builder builder) {
    return Mono.fromSupplier(
        () -> {
          var failing = timekeeper.failing();
          return builder.status(Degraded.when(failing > 0)).withDetail("failing", failing).build();
        });
  }
}
