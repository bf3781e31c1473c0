package org.partnershiphub.notification.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The time at which a batch of mails is written, in the two forms in which each of them carries it.
 *
 * @param date for the mail's {@code Date}
 * @param stamp for the calendar's {@code DTSTAMP}
 */
record Moment(String date, String stamp) {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss '+0000'", Locale.US)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  static Moment of(Instant at) {
    return new Moment(DATE.format(at), STAMP.format(at));
  }
}
