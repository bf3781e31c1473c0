package org.partnershiphub.notification.webhooks;

import java.time.Duration;
import java.time.InstantSource;
import org.partnershiphub.notification.sending.Sending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks what is due, and takes out what was kept long enough; every instance for itself. */
final class WebhookRounds {

  private static final Logger LOG = LoggerFactory.getLogger(WebhookRounds.class);
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Postman postman;
  private final Posts posts;
  private final Sending sending;
  private final WebhookSettings settings;
  private final InstantSource clock;

  WebhookRounds(
      Postman postman,
      Posts posts,
      Sending sending,
      WebhookSettings settings,
      InstantSource clock) {
    this.postman = postman;
    this.posts = posts;
    this.sending = sending;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${hub.notification.webhooks.look-every:500ms}")
  void look() {
    try {
      if (!sending.standing().paused()) {
        postman.round().block(LIMIT);
      }
    } catch (RuntimeException e) {
      LOG.warn("Due posts could not be begun, the next look tries anew: {}", e.toString());
    }
  }

  @Scheduled(fixedDelayString = "${hub.notification.webhooks.prune-every:1h}")
  void prune() {
    try {
      posts.prune(clock.instant().minus(settings.keptFor()));
    } catch (RuntimeException e) {
      LOG.warn("Old posts could not be taken out, the next look tries anew: {}", e.toString());
    }
  }
}
