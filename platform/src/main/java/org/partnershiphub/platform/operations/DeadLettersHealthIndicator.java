package org.partnershiphub.platform.operations;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Degrades while a message waits in a dead-letter topic. */
final class DeadLettersHealthIndicator extends AbstractHealthIndicator {

  private final DeadLetters letters;

  DeadLettersHealthIndicator(DeadLetters letters) {
    super("The dead-letter topics could not be read");
    this.letters = letters;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    var waiting = letters.waiting();
    builder.status(Degraded.when(waiting > 0)).withDetail("waiting", waiting);
  }
}
