package org.partnershiphub.notification.deliverability;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.partnershiphub.notification.deliverability.Tally.Count;
import org.partnershiphub.notification.mail.Carried;
import org.partnershiphub.notification.mail.Carrier;
import org.partnershiphub.notification.mail.Mail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what is handed to mail servers, one write for many mails. A mail that a crash has repeated
 * was handed over twice; a count that cannot be written holds no mail up.
 */
final class Counted implements Carrier {

  private static final Logger LOG = LoggerFactory.getLogger(Counted.class);

  private final Carrier carrier;
  private final Tally tally;
  private final InstantSource clock;

  Counted(Carrier carrier, Tally tally, InstantSource clock) {
    this.carrier = carrier;
    this.tally = tally;
    this.clock = clock;
  }

  @Override
  public int atOnce() {
    return carrier.atOnce();
  }

  @Override
  public List<Carried> carry(List<Mail> mails, IntConsumer taken) {
    var carried = carrier.carry(mails, taken);
    try {
      tally.add(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), counts(mails, carried));
    } catch (RuntimeException e) {
      LOG.warn("{} mails could not be counted: {}", mails.size(), e.toString());
    }
    return carried;
  }

  private static Map<String, Count> counts(List<Mail> mails, List<Carried> carried) {
    var counts = new HashMap<String, Count>();
    for (int i = 0; i < mails.size(); i++) {
      var count = count(carried.get(i));
      if (count.sent() > 0) {
        counts.merge(Report.domainOf(mails.get(i).to()), count, Count::plus);
      }
    }
    return counts;
  }

  private static Count count(Carried carried) {
    return switch (carried) {
      case Carried.Accepted yes -> new Count(1, 1, 0);
      case Carried.Refused no -> new Count(1, 0, 0);
      case Carried.Deferred later -> new Count(1, 0, 1);
      case Carried.NotTried not -> Count.NONE;
      case Carried.Held held -> Count.NONE;
    };
  }
}
