package org.partnershiphub.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.bson.Document;

/** A store without a file and a client of it, at a time that the test sets. */
final class InMemoryStore implements AutoCloseable {
  private final MovableClock clock = new MovableClock();
  private final EmbeddedStore store = EmbeddedStore.inMemory(clock);
  private final MongoClient client = MongoClients.create(store.uri());

  MongoDatabase database() {
    return client.getDatabase("hub");
  }

  MongoCollection<Document> collection(String name) {
    return database().getCollection(name);
  }

  Instant now() {
    return clock.instant();
  }

  void pass(Duration time) {
    clock.now = clock.now.plus(time);
    store.tidyUp();
  }

  @Override
  public void close() {
    client.close();
    store.close();
  }

  private static final class MovableClock extends Clock {
    private volatile Instant now = Instant.parse("2026-11-23T12:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
