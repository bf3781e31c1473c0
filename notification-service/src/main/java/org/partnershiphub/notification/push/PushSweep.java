package org.partnershiphub.notification.push;

import java.time.Duration;
import java.time.InstantSource;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import org.partnershiphub.notification.sending.Sending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Sends what waited and is due, and drops what is long over; one instance at a time. */
public final class PushSweep {

  private static final Logger LOG = LoggerFactory.getLogger(PushSweep.class);
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final Duration KEPT = Duration.ofDays(3);

  private final PushWork work;
  private final Pushes pushes;
  private final Sending sending;
  private final LockProvider leases;
  private final InstantSource clock;

  PushSweep(
      PushWork work, Pushes pushes, Sending sending, LockProvider leases, InstantSource clock) {
    this.work = work;
    this.pushes = pushes;
    this.sending = sending;
    this.leases = leases;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${hub.notification.push.look-every:1s}")
  void look() {
    try {
      // By the clock that the provider looks at, else the lease of a killed instance may not end.
      var lease =
          new LockConfiguration(ClockProvider.now(), "notification-pushes", LEASE, Duration.ZERO);
      leases
          .lock(lease)
          .ifPresent(
              lock -> {
                try {
                  if (!sending.standing().paused()) {
                    work.due().block(LIMIT);
                  }
                  pushes.drop(clock.instant().minus(KEPT));
                } finally {
                  lock.unlock();
                }
              });
    } catch (RuntimeException e) {
      LOG.warn("Due pushes could not be sent, the next look tries anew: {}", e.toString());
    }
  }
}
