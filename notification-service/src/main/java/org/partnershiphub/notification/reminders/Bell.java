package org.partnershiphub.notification.reminders;

import java.time.Duration;
import java.time.InstantSource;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks which timers are due; one instance at a time, under a lease. */
@Component
class Bell {

  private static final Logger LOG = LoggerFactory.getLogger(Bell.class);
  private static final int AT_ONCE = 20;
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final Reminding reminding;
  private final LockProvider leases;
  private final InstantSource clock;

  Bell(Reminding reminding, LockProvider leases, InstantSource clock) {
    this.reminding = reminding;
    this.leases = leases;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${hub.notification.reminders.look-every:1s}")
  void look() {
    try {
      // By the clock that the provider looks at, else the lease of a killed instance may not end.
      var lease =
          new LockConfiguration(
              ClockProvider.now(), "notification-reminders", LEASE, Duration.ZERO);
      leases
          .lock(lease)
          .ifPresent(
              lock -> {
                try {
                  ring();
                } finally {
                  lock.unlock();
                }
              });
    } catch (RuntimeException e) {
      LOG.warn("Timers could not ring, the next look tries anew: {}", e.toString());
    }
  }

  private void ring() {
    var rung = reminding.ring(clock.instant(), AT_ONCE);
    if (rung > 0) {
      LOG.info("{} timers of meetings have rung", rung);
    }
  }
}
