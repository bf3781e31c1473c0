package org.partnershiphub.platform.intake;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.RecordInterceptor;

/**
 * Keeps what an intake passes over from the conversions that a record goes through on its way to a
 * function: on a topic of which little is heard they cost more than all that is done with the rest.
 */
final class Earshot<K, V> implements RecordInterceptor<K, V> {

  private final Intake intake;

  Earshot(Intake intake) {
    this.intake = intake;
  }

  /** Null passes the record over; its offset is committed with its batch. */
  @Override
  public @Nullable ConsumerRecord<K, V> intercept(
      ConsumerRecord<K, V> record, Consumer<K, V> consumer) {
    return record.value() instanceof byte[] bytes && intake.passesOver(bytes) ? null : record;
  }
}
