package org.partnershiphub.notification.sending;

import org.partnershiphub.platform.operations.Degraded;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Says that sending is paused, since when, by whom, and how much waits for it. */
@Component
class SendingHealthIndicator extends AbstractHealthIndicator {

  private final Sending sending;
  private final Waiting waiting;

  SendingHealthIndicator(Sending sending, Waiting waiting) {
    super("It could not be read whether sending is paused");
    this.sending = sending;
    this.waiting = waiting;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    var standing = sending.standing();
    builder.status(Degraded.when(standing.paused()));
    if (standing.paused()) {
      builder
          .withDetail("pausedSince", String.valueOf(standing.since()))
          .withDetail("by", String.valueOf(standing.by()))
          .withDetail("waiting", waiting.deliveries());
    }
  }
}
