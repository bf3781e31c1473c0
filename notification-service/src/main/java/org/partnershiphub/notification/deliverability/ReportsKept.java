package org.partnershiphub.notification.deliverability;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import org.partnershiphub.notification.deliverability.returns.ReturnMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes out what was heard and counted long enough ago; one instance at a time. */
@Component
class ReportsKept {

  private static final Logger LOG = LoggerFactory.getLogger(ReportsKept.class);
  private static final Duration LEASE = Duration.ofMinutes(10);

  private final Reports reports;
  private final Tally tally;
  private final ReturnMemory memory;
  private final ScoreRules rules;
  private final LockProvider leases;
  private final InstantSource clock;

  ReportsKept(
      Reports reports,
      Tally tally,
      ReturnMemory memory,
      ScoreRules rules,
      LockProvider leases,
      InstantSource clock) {
    this.reports = reports;
    this.tally = tally;
    this.memory = memory;
    this.rules = rules;
    this.leases = leases;
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "${hub.notification.deliverability.look-every:1h}",
      fixedDelayString = "${hub.notification.deliverability.look-every:1h}")
  void look() {
    try {
      var lease =
          new LockConfiguration(ClockProvider.now(), "notification-reports", LEASE, Duration.ZERO);
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
      LOG.warn("Old reports could not be taken out, the next look tries anew: {}", e.toString());
    }
  }

  void prune() {
    var before = clock.instant().minus(rules.keptFor());
    reports.prune(before);
    memory.prune(before);
    tally.prune(LocalDate.ofInstant(before, ZoneOffset.UTC));
  }
}
