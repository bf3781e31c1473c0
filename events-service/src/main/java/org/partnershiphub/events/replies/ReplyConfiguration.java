package org.partnershiphub.events.replies;

import java.time.Duration;
import java.time.InstantSource;
import net.javacrumbs.shedlock.core.LockProvider;
import org.partnershiphub.platform.mailbox.Mailroom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Fetches mails, where there is a mailbox. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${events.replies.host:}'.isBlank()")
class ReplyConfiguration {

  @Bean
  MailPolling mailPolling(
      ReplySettings settings,
      Replying replying,
      MailMemory memory,
      LockProvider leases,
      InstantSource clock) {
    return new MailPolling(settings, replying, memory, leases, clock);
  }

  /** A thread of its own: fetching waits for a server. */
  @Bean(destroyMethod = "close")
  Mailroom.Polling mailboxPolled(
      MailPolling polling, @Value("${events.replies.every:30s}") Duration every) {
    return polling.room().polledEvery(every);
  }
}
