package org.partnershiphub.notification.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.delivery.Parcel;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.platform.fact.UnreadableFact;

/** Our own lane of deliveries: {@code {"notice":"<id>"}}, read without a parser as we wrote it. */
final class DeliveryParcels {

  private static final String HEAD = "{\"notice\":\"";
  private static final String TAIL = "\"}";

  private DeliveryParcels() {}

  static @Nullable Parcel read(Batch.Item item) {
    var lane = item.key() == null ? Parcel.BY_HAND : item.partition();
    return new Parcel(notice(item.value()), lane, TimeUnit.MILLISECONDS.toMicros(item.queuedAt()));
  }

  static NoticeId notice(byte[] value) {
    var text = new String(value, UTF_8);
    if (!text.startsWith(HEAD) || !text.endsWith(TAIL)) {
      throw new UnreadableFact("It is not a delivery", null);
    }
    try {
      return NoticeId.parse(text.substring(HEAD.length(), text.length() - TAIL.length()));
    } catch (IllegalArgumentException e) {
      throw new UnreadableFact("It names no notice", e);
    }
  }
}
