package org.partnershiphub.platform.operations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dead-letter topics of one service: what waits in them, and the replay. What is replayed is
 * handed to the service's own intake, in order, so that no other service hears it again; how far
 * the replay has come is a committed offset, so nothing is forgotten and nothing done is repeated.
 */
public final class DeadLetters {

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

  private final Map<String, Consumer<byte[]>> handlers;
  private final Function<Collection<String>, DeadLetterTopics> open;

  /**
   * @param handlers what handles the messages of each dead-letter topic
   */
  DeadLetters(
      Map<String, Consumer<byte[]>> handlers, Function<Collection<String>, DeadLetterTopics> open) {
    this.handlers = Map.copyOf(handlers);
    this.open = open;
  }

  /** How many wait. */
  public long waiting() {
    try (var topics = open.apply(handlers.keySet())) {
      return topics.waiting();
    }
  }

  /** The first of those that wait. */
  public List<DeadLetter> list(int limit) {
    var letters = new ArrayList<DeadLetter>();
    try (var topics = open.apply(handlers.keySet())) {
      topics.forEach(
          record -> {
            letters.add(topics.letter(record));
            return letters.size() < limit;
          });
    }
    return letters;
  }

  /** What a replay came to. */
  public record Replayed(int done, List<DeadLetter> failed) {}

  /**
   * Hands all that wait to the intake again. The first of a topic that fails again stops that
   * topic's replay and stays there; what stands before it is done.
   */
  public synchronized Replayed replay() {
    var failed = new ArrayList<DeadLetter>();
    var done = handlers.keySet().stream().mapToInt(topic -> replay(topic, failed)).sum();
    LOG.info("Replayed {} dead letters; {} failed again", done, failed.size());
    return new Replayed(done, failed);
  }

  private int replay(String topic, List<DeadLetter> failed) {
    int[] done = {0};
    try (var topics = open.apply(List.of(topic))) {
      topics.forEach(
          record -> {
            var error = handle(record);
            if (error != null) {
              failed.add(topics.letter(record).because(error));
              return false;
            }
            topics.done(record);
            done[0]++;
            return true;
          });
    }
    return done[0];
  }

  private @Nullable RuntimeException handle(ConsumerRecord<String, byte[]> record) {
    try {
      handlers.getOrDefault(record.topic(), bytes -> {}).accept(record.value());
      return null;
    } catch (RuntimeException e) {
      return e;
    }
  }
}
