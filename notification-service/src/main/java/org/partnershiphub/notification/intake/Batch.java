package org.partnershiphub.notification.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Place;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** The records of one poll. */
final class Batch {

  private Batch() {}

  /**
   * One record. When an operator replays it, it has no place: partition and offset are 0, and its
   * key is unknown.
   *
   * @param value empty when the record has none, and so erases what stood under its key
   * @param queuedAt when it was sent, in milliseconds
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record Item(byte[] value, @Nullable String key, int partition, long offset, long queuedAt) {

    @Nullable Place place() {
      return key == null ? null : new Place(partition, offset);
    }

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
      return List.of(new Item(one, null, 0, 0, made(message)));
    }
    if (!(message.getPayload() instanceof List<?> values) || values.isEmpty()) {
      throw new IllegalStateException("A batch without records: is use-native-decoding on for it?");
    }
    var partitions = list(message, KafkaHeaders.RECEIVED_PARTITION);
    var keys = list(message, KafkaHeaders.RECEIVED_KEY);
    var offsets = list(message, KafkaHeaders.OFFSET);
    var times = list(message, KafkaHeaders.RECEIVED_TIMESTAMP);
    var items = new ArrayList<Item>(values.size());
    for (int i = 0; i < values.size(); i++) {
      var value = values.get(i) instanceof byte[] bytes ? bytes : new byte[0];
      items.add(
          new Item(
              value,
              key(keys, i),
              (int) number(partitions, i),
              number(offsets, i),
              number(times, i)));
    }
    return items;
  }

  private static long made(Message<?> message) {
    var made = message.getHeaders().getTimestamp();
    return made == null ? 0 : made;
  }

  private static List<?> list(Message<?> message, String header) {
    return message.getHeaders().get(header) instanceof List<?> list ? list : List.of();
  }

  private static @Nullable String key(List<?> keys, int at) {
    @Nullable Object found = at < keys.size() ? keys.get(at) : null;
    return found instanceof byte[] bytes ? new String(bytes, UTF_8) : (String) found;
  }

  private static long number(List<?> numbers, int at) {
    @Nullable Object found = at < numbers.size() ? numbers.get(at) : null;
    return found instanceof Number number ? number.longValue() : 0;
  }
}
