package org.partnershiphub.notification.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How fast the mail servers of a domain are gone to: no faster than a limit, and slower for a while
 * when they ask to be left alone. Each instance keeps its own pace, so a limit is for each of them.
 */
final class Pace {

  private static final int DOMAINS_KEPT = 10_000;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** After so many mails of a domain in a row that were put off, the domain is left alone. */
  private static final int PATIENCE = 3;

  private static final Duration FIRST_REST = Duration.ofSeconds(30);
  private static final Duration LONGEST_REST = Duration.ofMinutes(15);

  private final MailSettings.Pace settings;
  private final Map<String, Domain> domains =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Domain> eldest) {
          return size() > DOMAINS_KEPT;
        }
      };

  Pace(MailSettings.Pace settings) {
    this.settings = settings;
  }

  /** One domain: when the next mail may go, how many wait for that, and how it answered of late. */
  private static final class Domain {
    private Instant next = Instant.EPOCH;
    private Instant restsUntil = Instant.EPOCH;
    private int waiting;
    private int putOff;

    /** Rests in a row since it last took or refused a mail. */
    private int rests;

    /** Since when one mail tries, after a rest; null when nobody does. */
    private @Nullable Instant tryingSince;

    private void rest(Instant now) {
      var rest = FIRST_REST.multipliedBy(1L << Math.min(rests++, 10));
      restsUntil = now.plus(rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest);
      tryingSince = null;
      waiting = 0;
    }

    /** Until when all but the one that tries wait for its outcome, which may never be known. */
    private @Nullable Instant awaitingOutcome(Instant now) {
      return tryingSince != null && now.isBefore(tryingSince.plus(FIRST_REST))
          ? tryingSince.plus(FIRST_REST)
          : null;
    }
  }

  static String domainOf(String address) {
    return address.substring(address.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a mail may go to this domain now; it then counts.
   *
   * @return until when it waits; null when it may go
   */
  synchronized @Nullable Instant hold(String name, Instant now) {
    var domain = domains.computeIfAbsent(name, it -> new Domain());
    var limit = settings.limitOf(name);
    if (now.isBefore(domain.restsUntil)) {
      return domain.restsUntil.plus(gap(limit).multipliedBy(domain.waiting++));
    }
    if (domain.rests > 0) {
      var outcome = domain.awaitingOutcome(now);
      if (outcome != null) {
        return outcome.plus(gap(limit).multipliedBy(domain.waiting++));
      }
      domain.tryingSince = now;
      domain.waiting = 0;
      return null;
    }
    if (limit == 0) {
      return null;
    }
    // A minute's mails may go at once; after that one goes whenever its share of a minute is over.
    var earliest = now.minus(MINUTE);
    var next = domain.next.isBefore(earliest) ? earliest : domain.next;
    if (next.isAfter(now.minus(gap(limit)))) {
      return next.plus(gap(limit).multipliedBy(1L + domain.waiting++));
    }
    domain.next = next.plus(gap(limit));
    domain.waiting = 0;
    return null;
  }

  private static Duration gap(int limit) {
    return limit == 0 ? Duration.ofMillis(10) : MINUTE.dividedBy(limit);
  }

  /** A mail was taken or refused for good: the servers are at work. */
  synchronized void answered(String name) {
    var domain = domains.get(name);
    if (domain != null) {
      domain.putOff = 0;
      domain.rests = 0;
      domain.tryingSince = null;
    }
  }

  /**
   * A mail was put off; a domain that puts off one after the other is left alone, and ever longer
   * when the one that tries after a rest is put off too. What was on its way before says it again
   * and no more.
   */
  synchronized void putOff(String name, Instant now) {
    var domain = domains.computeIfAbsent(name, it -> new Domain());
    domain.putOff++;
    var tried = domain.rests > 0 && domain.tryingSince != null;
    if (tried || (domain.rests == 0 && domain.putOff >= PATIENCE)) {
      domain.rest(now);
    }
  }
}
