package org.partnershiphub.events.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Spot;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** The records of one poll, those without a value among them: they come in batches only. */
final class Records {

  private Records() {}

  /**
   * One record. An operator replays it without its key and place.
   *
   * @param value empty when the record erases what stood under its key
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record Item(byte[] value, @Nullable String key, @Nullable Spot at) {

    boolean erases() {
      return value.length == 0;
    }
  }

  /**
   * @throws IllegalStateException on an empty batch, which the binder delivers when it could not
   *     convert the records: better to stop than to lose them in silence
   */
  static List<Item> of(Message<?> message) {
    if (message.getPayload() instanceof byte[] one) {
      return List.of(new Item(one, null, null));
    }
    if (!(message.getPayload() instanceof List<?> values) || values.isEmpty()) {
      throw new IllegalStateException("A batch without records: is use-native-decoding on for it?");
    }
    var items = new ArrayList<Item>(values.size());
    for (int i = 0; i < values.size(); i++) {
      var value = values.get(i) instanceof byte[] bytes ? bytes : new byte[0];
      items.add(new Item(value, key(message, i), spot(message, i)));
    }
    return items;
  }

  private static @Nullable String key(Message<?> message, int at) {
    var key = header(message, KafkaHeaders.RECEIVED_KEY, at);
    return key instanceof byte[] bytes ? new String(bytes, UTF_8) : (String) key;
  }

  private static @Nullable Spot spot(Message<?> message, int at) {
    return header(message, KafkaHeaders.RECEIVED_PARTITION, at) instanceof Integer partition
            && header(message, KafkaHeaders.OFFSET, at) instanceof Long offset
        ? new Spot(partition, offset)
        : null;
  }

  private static @Nullable Object header(Message<?> message, String name, int at) {
    return message.getHeaders().get(name) instanceof List<?> all && at < all.size()
        ? all.get(at)
        : null;
  }
}
