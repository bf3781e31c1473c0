package org.partnershiphub.notification.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** The records of one poll. */
final class Batch {

  private Batch() {}

  /** One record; its place is 0/0 when an operator replays it. */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record Item(byte[] value, int partition, long offset) {}

  /**
   * @throws IllegalStateException on an empty batch, which the binder delivers when it could not
   *     convert the records: better to stop than to lose them in silence
   */
  static List<Item> of(Message<?> message) {
    if (message.getPayload() instanceof byte[] one) {
      return List.of(new Item(one, 0, 0));
    }
    if (!(message.getPayload() instanceof List<?> values) || values.isEmpty()) {
      throw new IllegalStateException(
          "A batch without records: is its content type application/octet-stream?");
    }
    var partitions = list(message, KafkaHeaders.RECEIVED_PARTITION);
    var offsets = list(message, KafkaHeaders.OFFSET);
    var items = new ArrayList<Item>(values.size());
    for (int i = 0; i < values.size(); i++) {
      // A tombstone has no bytes: it says nothing that a notice could be made of.
      var value = values.get(i) instanceof byte[] bytes ? bytes : new byte[0];
      items.add(new Item(value, (int) number(partitions, i), number(offsets, i)));
    }
    return items;
  }

  private static List<?> list(Message<?> message, String header) {
    return message.getHeaders().get(header) instanceof List<?> list ? list : List.of();
  }

  private static long number(List<?> numbers, int at) {
    @Nullable Object found = at < numbers.size() ? numbers.get(at) : null;
    return found instanceof Number number ? number.longValue() : 0;
  }
}
