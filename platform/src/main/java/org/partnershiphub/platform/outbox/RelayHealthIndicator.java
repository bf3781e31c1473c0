package org.partnershiphub.platform.outbox;

import java.time.Duration;
import org.partnershiphub.platform.operations.Degraded;
import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import reactor.core.publisher.Mono;

/** Degrades when a fact has waited too long to be told, or when one cannot be told at all. */
final class RelayHealthIndicator extends AbstractReactiveHealthIndicator {

  private final Sweeper sweeper;
  private final Duration lateAfter;

  RelayHealthIndicator(Sweeper sweeper, Duration lateAfter) {
    this.sweeper = sweeper;
    this.lateAfter = lateAfter;
  }

  @Override
  protected Mono<Health> doHealthCheck(Health.Builder builder) {
    return Mono.zip(sweeper.oldest(), sweeper.stuck())
        .map(
            both -> {
              var late = both.getT1().compareTo(lateAfter) > 0;
              return builder
                  .status(Degraded.when(late || both.getT2() > 0))
                  .withDetail("oldestUntold", both.getT1().toString())
                  .withDetail("untellable", both.getT2())
                  .build();
            });
  }
}
