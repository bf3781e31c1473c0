package org.partnershiphub.notification.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param patience how often a name that has not come is waited for
 * @param mailTries how often the mail server may put a mail off before we give up
 * @param firstRetry how long until the first new try; it doubles each time
 * @param longestRetry and never grows beyond this
 */
@ConfigurationProperties("hub.notification.delivery")
public record DeliverySettings(
    @DefaultValue("6") int patience,
    @DefaultValue("14") int mailTries,
    @DefaultValue("250ms") Duration firstRetry,
    @DefaultValue("30m") Duration longestRetry) {

  private static final int DOUBLINGS = 20;

  Duration retryAfter(int tries) {
    var wait = firstRetry.multipliedBy(1L << Math.min(tries, DOUBLINGS));
    return wait.compareTo(longestRetry) > 0 ? longestRetry : wait;
  }
}
