package org.partnershiphub.platform.mailbox;

import jakarta.mail.MessagingException;
import java.time.Duration;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Fetches mails again and again, one instance at a time. It waits, because the mail library does:
 * it has a thread of its own.
 */
public final class Mailroom {

  private static final Logger LOG = LoggerFactory.getLogger(Mailroom.class);
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final Mailbox mailbox;
  private final Desk desk;
  private final LockProvider leases;
  private final String lease;

  /**
   * @param lease what the instances of one service that read this mailbox share
   */
  public Mailroom(MailboxAccount account, Desk desk, LockProvider leases, String lease) {
    this.mailbox = new Mailbox(account);
    this.desk = desk;
    this.leases = leases;
    this.lease = lease;
  }

  /** Polls from now on until it is closed; a round begins so long after the last ended. */
  public Polling polledEvery(Duration every) {
    var thread = new ThreadPoolTaskScheduler();
    thread.setPoolSize(1);
    thread.setThreadNamePrefix(lease + "-");
    thread.setDaemon(true);
    thread.initialize();
    thread.scheduleWithFixedDelay(this::poll, every);
    return thread::shutdown;
  }

  /**
   * A mailbox that is polled. It is no scheduler to whoever looks for one: all that is scheduled
   * would wait for the mail server.
   */
  @FunctionalInterface
  public interface Polling extends AutoCloseable {
    @Override
    void close();
  }

  /** Whatever fails is tried again next time. */
  public void poll() {
    try {
      // By the clock that the provider looks at, else the lease of a killed instance may not end.
      leases
          .lock(new LockConfiguration(ClockProvider.now(), lease, LEASE, Duration.ZERO))
          .ifPresent(
              lock -> {
                try {
                  fetch();
                } finally {
                  lock.unlock();
                }
              });
    } catch (RuntimeException e) {
      LOG.warn("The mailbox cannot be read for now: {}", e.toString());
    }
  }

  private void fetch() {
    try {
      mailbox.each(this::handle);
    } catch (MessagingException e) {
      LOG.warn("The mailbox cannot be read for now: {}", e.getClass().getSimpleName());
    }
  }

  private Fate handle(Item item) {
    var before = desk.before(item);
    if (before != null) {
      return before;
    }
    var fate = desk.read(item);
    desk.remember(item, fate);
    if (fate.refused()) {
      LOG.warn("The mail {} is kept apart: {}", item.place(), fate.name());
    }
    return fate;
  }
}
