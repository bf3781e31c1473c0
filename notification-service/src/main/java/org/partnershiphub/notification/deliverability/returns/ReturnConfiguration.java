package org.partnershiphub.notification.deliverability.returns;

import java.time.Duration;
import java.time.InstantSource;
import net.javacrumbs.shedlock.core.LockProvider;
import org.partnershiphub.platform.mailbox.Mailroom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Fetches what comes back, where there is a mailbox for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${hub.notification.returns.host:}'.isBlank()")
class ReturnConfiguration {

  /** A thread of its own: fetching waits for a server. */
  @Bean(destroyMethod = "close")
  Mailroom.Polling returnsPolled(
      ReturnSettings settings,
      Returns returns,
      ReturnMemory memory,
      LockProvider leases,
      InstantSource clock,
      @Value("${hub.notification.returns.every:30s}") Duration every) {
    var desk = new ReturnDesk(returns, memory, settings.largest().toBytes(), clock);
    return new Mailroom(settings.account(), desk, leases, "notification-returns")
        .polledEvery(every);
  }
}
