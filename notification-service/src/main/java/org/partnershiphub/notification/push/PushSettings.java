package org.partnershiphub.notification.push;

import java.time.Duration;
import java.util.Map;
import org.partnershiphub.notification.notices.NoticeKind;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param key the key pair that push services know us by (RFC 8292), as a JWK of the curve P-256;
 *     without one nothing is pushed
 * @param subject how the operators of push services reach ours: a mailto or https address
 * @param lasting how long a push is worth being delivered
 * @param perPerson how many devices one person may have
 * @param urgency of the kinds that are not "normal"
 * @param atOnce how many are sent side by side
 */
@ConfigurationProperties("hub.notification.push")
public record PushSettings(
    @DefaultValue("") String key,
    @DefaultValue("mailto:coordinator@hub.example.org") String subject,
    @DefaultValue("1d") Duration lasting,
    @DefaultValue("10") int perPerson,
    @DefaultValue Map<NoticeKind, Urgency> urgency,
    @DefaultValue("32") int atOnce,
    @DefaultValue("10s") Duration timeout,
    @DefaultValue("30s") Duration firstRetry,
    @DefaultValue("1h") Duration longestRetry) {

  private static final int DOUBLINGS = 12;

  /** How much it may cost a device's battery (RFC 8030, 5.3). */
  public enum Urgency {
    LOW,
    NORMAL,
    HIGH
  }

  public boolean offered() {
    return !key.isBlank();
  }

  Urgency urgencyOf(NoticeKind kind) {
    return urgency.getOrDefault(kind, Urgency.NORMAL);
  }

  Duration retryAfter(int tries) {
    var wait = firstRetry.multipliedBy(1L << Math.min(tries, DOUBLINGS));
    return wait.compareTo(longestRetry) > 0 ? longestRetry : wait;
  }
}
