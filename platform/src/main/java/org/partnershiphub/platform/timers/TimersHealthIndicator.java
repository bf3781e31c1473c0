package org.partnershiphub.platform.timers;

import org.partnershiphub.platform.operations.Degraded;
import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import reactor.core.publisher.Mono;

/** Degrades while something that is due fails, or while nobody can tell what is due. */
final class TimersHealthIndicator extends AbstractReactiveHealthIndicator {

  private final Timekeeper timekeeper;

  TimersHealthIndicator(Timekeeper timekeeper) {
    this.timekeeper = timekeeper;
  }

  @Override
  protected Mono<Health> doHealthCheck(Health.Builder builder) {
    return Mono.fromSupplier(
        () -> {
          var troubled = timekeeper.troubled();
          return builder
              .status(Degraded.when(!troubled.isEmpty()))
              .withDetail("failing", timekeeper.failing())
              .withDetail("troubled", troubled)
              .build();
        });
  }
}
