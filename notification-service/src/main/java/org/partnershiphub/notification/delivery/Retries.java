package org.partnershiphub.notification.delivery;

import java.time.Duration;
import java.time.InstantSource;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import org.partnershiphub.notification.notices.Lane;
import org.partnershiphub.notification.notices.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Queues again what waits and is due; one instance at a time, under a lease. */
@Component
class Retries {

  private static final Logger LOG = LoggerFactory.getLogger(Retries.class);
  private static final int AT_ONCE = 500;
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Duration PUT_OFF = Duration.ofMinutes(1);

  private final Notices notices;
  private final Lane lane;
  private final LockProvider leases;
  private final InstantSource clock;

  Retries(Notices notices, Lane lane, LockProvider leases, InstantSource clock) {
    this.notices = notices;
    this.lane = lane;
    this.leases = leases;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${hub.notification.delivery.look-every:500ms}")
  void look() {
    try {
      // By the clock that the provider looks at, else the lease of a killed instance may not end.
      var lease =
          new LockConfiguration(ClockProvider.now(), "notification-retries", LEASE, Duration.ZERO);
      leases
          .lock(lease)
          .ifPresent(
              lock -> {
                try {
                  again();
                } finally {
                  lock.unlock();
                }
              });
    } catch (RuntimeException e) {
      LOG.warn("Due notices could not be queued again, the next look tries anew: {}", e.toString());
    }
  }

  void again() {
    var now = clock.instant();
    var due = notices.due(now, now.plus(PUT_OFF), AT_ONCE);
    if (!due.isEmpty()) {
      lane.queue(due);
      LOG.info("Queued {} notices again", due.size());
    }
  }
}
