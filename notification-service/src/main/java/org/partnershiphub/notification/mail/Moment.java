package org.partnershiphub.notification.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The time at which a batch of mails is written.
 *
 * @param date as each mail's {@code Date} has it
 */
record Moment(Instant instant, String date) {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss '+0000'", Locale.US)
          .withZone(ZoneOffset.UTC);

  static Moment of(Instant at) {
    return new Moment(at, DATE.format(at));
  }
}
