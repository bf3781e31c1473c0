package org.partnershiphub.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.partnershiphub.platform.fact.Envelopes;
import org.springframework.kafka.core.KafkaTemplate;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The wire to Kafka; acknowledged means written by all in-sync replicas ({@code acks=all}). */
final class KafkaWire implements Wire {

  private static final byte[] CONTENT_TYPE =
      Envelopes.CONTENT_TYPE.getBytes(StandardCharsets.UTF_8);

  private final KafkaTemplate<String, byte[]> kafka;
  private final String prefix;

  KafkaWire(KafkaTemplate<String, byte[]> kafka, String prefix) {
    this.kafka = kafka;
    this.prefix = prefix;
  }

  @Override
  public Mono<Void> send(Untold.Message message) {
    var record =
        new ProducerRecord<String, byte[]>(
            prefix + message.topic(), message.key(), message.value());
    record.headers().add("content-type", CONTENT_TYPE);
    // Asking for a topic's metadata can block while the broker is away.
    return Mono.defer(() -> Mono.fromFuture(kafka.send(record)))
        .subscribeOn(Schedulers.boundedElastic())
        .then()
        .onErrorMap(KafkaWire::isTheMessagesFault, KafkaWire::unacceptable);
  }

  private static boolean isTheMessagesFault(Throwable error) {
    var cause = root(error);
    return cause instanceof RecordTooLargeException
        || cause instanceof SerializationException
        || cause instanceof InvalidTopicException;
  }

  private static Throwable unacceptable(Throwable error) {
    return new Unacceptable(root(error));
  }

  private static Throwable root(Throwable error) {
    var cause = error;
    while ((cause instanceof CompletionException
            || cause instanceof org.springframework.kafka.KafkaException
            || cause instanceof org.springframework.kafka.core.KafkaProducerException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
