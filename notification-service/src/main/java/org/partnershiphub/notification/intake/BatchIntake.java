package org.partnershiphub.notification.intake;

import com.mongodb.MongoClientException;
import com.mongodb.MongoSocketException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.delivery.InFlight;
import org.partnershiphub.notification.delivery.MailServerAway;
import org.partnershiphub.notification.sending.SendingPaused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.messaging.Message;
import reactor.core.publisher.Mono;

/**
 * Hears records by the hundred. A bad one is named to the container after all before it are done,
 * so that it alone ends in the dead-letter topic; when a server that we need is away, the whole
 * batch waits for it.
 *
 * @param <T> what a record says
 */
final class BatchIntake<T> {

  private static final Logger LOG = LoggerFactory.getLogger(BatchIntake.class);

  private final String name;
  private final Function<Batch.Item, @Nullable T> read;
  private final Function<List<T>, Mono<Void>> handle;
  private final MeterRegistry meters;
  private final Duration limit;

  /**
   * @param read makes sense of a record, or fails; null when it does not concern us
   * @param handle deals with many, and may see them again
   */
  BatchIntake(
      String name,
      Function<Batch.Item, @Nullable T> read,
      Function<List<T>, Mono<Void>> handle,
      MeterRegistry meters,
      Duration limit) {
    this.name = name;
    this.read = read;
    this.handle = handle;
    this.meters = meters;
    this.limit = limit;
  }

  void accept(Message<?> message) {
    var items = Batch.of(message);
    var readable = new ArrayList<T>(items.size());
    for (int i = 0; i < items.size(); i++) {
      try {
        var item = read.apply(items.get(i));
        if (item != null) {
          readable.add(item);
        }
      } catch (RuntimeException e) {
        all(items, readable);
        throw failed(i, e);
      }
    }
    all(items, readable);
    meters.counter("hub.intake.batch", "intake", name).increment(items.size());
  }

  private void all(List<Batch.Item> items, List<T> readable) {
    if (readable.isEmpty()) {
      return;
    }
    try {
      handle.apply(readable).block(limit);
    } catch (RuntimeException e) {
      if (e instanceof SendingPaused) {
        throw e;
      }
      if (serverAway(e)) {
        LOG.warn("{} waits with {} records: {}", name, readable.size(), e.toString());
        throw new ServerAway(e);
      }
      oneByOne(items);
    }
  }

  /** Something is wrong with one of them: find out which. */
  private void oneByOne(List<Batch.Item> items) {
    for (int i = 0; i < items.size(); i++) {
      try {
        var item = read.apply(items.get(i));
        if (item != null) {
          handle.apply(List.of(item)).block(limit);
        }
      } catch (RuntimeException e) {
        if (serverAway(e)) {
          throw new ServerAway(e);
        }
        throw failed(i, e);
      }
    }
  }

  private BatchListenerFailedException failed(int index, RuntimeException cause) {
    LOG.warn("{} failed on record {} of its batch: {}", name, index, cause.toString());
    return new BatchListenerFailedException(name + ": " + cause.getMessage(), cause, index);
  }

  private static boolean serverAway(RuntimeException error) {
    for (Throwable it = error; it != null; it = it.getCause()) {
      if (it instanceof MailServerAway
          || it instanceof InFlight.Overtaken
          || it instanceof KafkaException
          || it instanceof org.springframework.kafka.KafkaException
          || it instanceof MongoClientException
          || it instanceof MongoSocketException) {
        return true;
      }
    }
    return false;
  }
}
