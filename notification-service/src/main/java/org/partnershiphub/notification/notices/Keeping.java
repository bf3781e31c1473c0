package org.partnershiphub.notification.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes out what has been kept long enough, some at a time; one instance at a time, under a lease.
 */
@Component
class Keeping {

  private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);
  private static final int AT_ONCE = 500;
  private static final int ROUNDS = 200;
  private static final Duration LEASE = Duration.ofMinutes(10);

  private final Notices notices;
  private final Copies copies;
  private final KeptFor keptFor;
  private final LockProvider leases;
  private final InstantSource clock;
  private Instant emptied = Instant.EPOCH;

  Keeping(
      Notices notices, Copies copies, KeptFor keptFor, LockProvider leases, InstantSource clock) {
    this.notices = notices;
    this.copies = copies;
    this.keptFor = keptFor;
    this.leases = leases;
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "${hub.notification.kept-for.look-every:1h}",
      fixedDelayString = "${hub.notification.kept-for.look-every:1h}")
  void look() {
    try {
      var lease =
          new LockConfiguration(ClockProvider.now(), "notification-keeping", LEASE, Duration.ZERO);
      leases
          .lock(lease)
          .ifPresent(
              lock -> {
                try {
                  prune();
                } finally {
                  lock.unlock();
                }
              });
    } catch (RuntimeException e) {
      LOG.warn("Old notices could not be taken out, the next look goes on: {}", e.toString());
    }
  }

  /** How many notices were taken out. */
  int prune() {
    var now = clock.instant();
    int pruned = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int some = notices.prune(keptFor.notices(now), AT_ONCE);
      pruned += some;
      if (some < AT_ONCE) {
        break;
      }
    }
    var before = keptFor.messages(now);
    copies.prune(emptied, before);
    emptied = before;
    if (pruned > 0) {
      LOG.info("Took out {} notices that were kept long enough", pruned);
    }
    return pruned;
  }
}
