package org.partnershiphub.notification.notices;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what was told is kept.
 *
 * @param notices the log, by when what called for it happened
 * @param messages what exactly was sent; no longer than the log
 */
@ConfigurationProperties("hub.notification.kept-for")
public record KeptFor(@DefaultValue("7y") Period notices, @DefaultValue("7y") Period messages) {

  private static final Instant ANY = Instant.parse("2026-01-01T00:00:00Z");

  public KeptFor {
    if (before(notices, ANY).isAfter(before(messages, ANY))
        || !before(messages, ANY).isBefore(ANY)) {
      throw new IllegalArgumentException(
          "Messages are kept for some time, and no longer than the notices they belong to.");
    }
  }

  Instant notices(Instant now) {
    return before(notices, now);
  }

  Instant messages(Instant now) {
    return before(messages, now);
  }

  private static Instant before(Period period, Instant now) {
    return now.atOffset(ZoneOffset.UTC).minus(period).toInstant();
  }
}
