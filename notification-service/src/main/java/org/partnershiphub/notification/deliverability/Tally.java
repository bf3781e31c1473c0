package org.partnershiphub.notification.deliverability;

import java.time.LocalDate;
import java.util.Map;

/** How many mails went to which domain, by day. */
public interface Tally {

  /**
   * @param sent handed to a server
   * @param taken what it took
   * @param deferred what it put off
   */
  record Count(long sent, long taken, long deferred) {

    public static final Count NONE = new Count(0, 0, 0);

    public Count plus(Count other) {
      return new Count(sent + other.sent, taken + other.taken, deferred + other.deferred);
    }
  }

  void add(LocalDate day, Map<String, Count> byDomain);

  /** From this day on, by domain. */
  Map<String, Count> since(LocalDate day);

  void prune(LocalDate before);
}
