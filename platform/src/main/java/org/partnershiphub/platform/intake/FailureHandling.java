package org.partnershiphub.platform.intake;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.fact.UnreadableFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * What happens to a fact that fails: a bounded number of tries with growing pauses, then the topic
 * {@code <topic>.<group>.dlt} with the cause. While the store is away it waits for it instead. A
 * dead letter that the broker does not acknowledge is tried again, so nothing is lost: the binder's
 * own dead-lettering would only log that.
 */
public final class FailureHandling {

  /** The header of a dead letter that says why it is one. */
  public static final String CAUSE = "hub-cause";

  private static final Logger LOG = LoggerFactory.getLogger(FailureHandling.class);

  private final KafkaOperations<byte[], byte[]> kafka;
  private final Retries retries;

  /**
   * How often and after which pauses a fact is tried again.
   *
   * @param most tries after the first
   * @param first pause, which grows threefold, to ten seconds at most
   */
  public record Retries(int most, Duration first) {

    BackOff backOff() {
      var backOff = new ExponentialBackOff(first.toMillis(), 3);
      backOff.setMaxInterval(Duration.ofSeconds(10).toMillis());
      backOff.setMaxAttempts(most);
      return backOff;
    }
  }

  FailureHandling(KafkaOperations<byte[], byte[]> kafka, Retries retries) {
    this.kafka = kafka;
    this.retries = retries;
  }

  /** The dead-letter topic of a consumer. */
  public static String deadLetterTopic(String destination, String group) {
    return destination + "." + group + ".dlt";
  }

  /** What a consumer of this group does about a fact that fails. */
  CommonErrorHandler of(@Nullable String group) {
    return group == null || isAnonymous(group) ? skipping() : deadLettering(group);
  }

  /** A group without a name is one instance looking on: what it misses, it does not owe. */
  private static boolean isAnonymous(String group) {
    return group.startsWith("anonymous");
  }

  private static CommonErrorHandler skipping() {
    return new DefaultErrorHandler(
        (record, error) ->
            LOG.warn("Skipped a record of {}: {}", record.topic(), root(error).toString()),
        new FixedBackOff(0, 0));
  }

  private CommonErrorHandler deadLettering(String group) {
    var recoverer =
        new DeadLetterPublishingRecoverer(
            kafka,
            (record, error) -> new TopicPartition(deadLetterTopic(record.topic(), group), 0));
    recoverer.setFailIfSendResultIsError(true);
    recoverer.setHeadersFunction((record, error) -> cause(error));
    var handler = new DefaultErrorHandler(recoverer, retries.backOff());
    handler.addNotRetryableExceptions(UnreadableFact.class);
    handler.setBackOffFunction(this::backOff);
    handler.setLogLevel(KafkaException.Level.DEBUG);
    return handler;
  }

  private @Nullable BackOff backOff(ConsumerRecord<?, ?> record, Exception error) {
    return storeIsAway(error) ? new FixedBackOff(2_000, FixedBackOff.UNLIMITED_ATTEMPTS) : null;
  }

  private static boolean storeIsAway(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof DataAccessResourceFailureException
          || cause instanceof MongoTimeoutException
          || cause instanceof MongoSocketException) {
        return true;
      }
    }
    return false;
  }

  private static Headers cause(Exception error) {
    var headers = new RecordHeaders();
    headers.add(CAUSE, inShort(error).getBytes(StandardCharsets.UTF_8));
    return headers;
  }

  /** The first of our own words, and the root of it all; not the framework's wrapping. */
  private static String inShort(Throwable error) {
    var first = error;
    while (first.getCause() != null
        && first.getClass().getName().startsWith("org.springframework.")) {
      first = first.getCause();
    }
    var root = root(first);
    return first.equals(root) ? first.toString() : first + "; at the root " + root;
  }

  private static Throwable root(Throwable error) {
    var cause = error;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
