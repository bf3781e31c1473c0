package org.partnershiphub.notification.mail;

import org.partnershiphub.platform.operations.Degraded;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Says that no mail goes out because the server is away, has a wrong certificate or refuses our
 * password: mails wait, nothing is held against them.
 */
@Component
class MailServerHealthIndicator extends AbstractHealthIndicator {

  private final MailServerWatch watch;

  MailServerHealthIndicator(MailServerWatch watch) {
    super("It could not be read how the mail server answers");
    this.watch = watch;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    var away = watch.away();
    builder.status(Degraded.when(away != null));
    if (away != null) {
      builder.withDetail("since", away.since().toString()).withDetail("why", away.why());
    }
  }
}
