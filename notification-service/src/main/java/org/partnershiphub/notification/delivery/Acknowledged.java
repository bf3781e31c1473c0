package org.partnershiphub.notification.delivery;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.kafka.KafkaException;

/** Waits for the broker. */
final class Acknowledged {

  private static final long SECONDS = 15;

  private Acknowledged() {}

  /** Returns when the broker has all of these. */
  static void all(Collection<CompletableFuture<?>> sent) {
    try {
      CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new))
          .get(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Interrupted while the broker was told", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException("The broker could not be told", e);
    }
  }
}
