package org.partnershiphub.notification.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
import org.partnershiphub.notification.inbox.InboxItem;
import org.partnershiphub.notification.push.PushSettings.Urgency;

/**
 * What a device is to show.
 *
 * @param topic the same for all notices of one thread: a later one replaces what was not delivered
 */
record PushMessage(String headline, String link, String topic, Urgency urgency) {

  private static final int LONGEST = 200;
  private static final int OCTETS_OF_TOPIC = 24;

  /** Where it says no more than that there is something. */
  private static final String NEUTRAL = "There is news for you in the Partnership Hub.";

  static PushMessage of(InboxItem item, boolean confidential, Urgency urgency, String home) {
    var headline = confidential ? NEUTRAL : item.headline();
    var link = home + "/inbox/" + URLEncoder.encode(item.notice().value(), UTF_8);
    var topic = Device.name(item.notice().thread(), OCTETS_OF_TOPIC);
    return new PushMessage(shortened(headline), link, topic, urgency);
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "\u2026";
  }

  Map<String, String> payload() {
    return Map.of("headline", headline, "link", link, "tag", topic);
  }
}
