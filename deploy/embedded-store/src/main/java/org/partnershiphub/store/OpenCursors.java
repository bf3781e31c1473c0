package org.partnershiphub.store;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Results that clients fetch in several batches; forgotten when nobody has asked for a while. */
final class OpenCursors {
  static final int FIRST_BATCH = 101;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final CursorRegistry registry;
  private final InstantSource clock;
  private final Set<BatchCursor> open = ConcurrentHashMap.newKeySet();

  OpenCursors(CursorRegistry registry, InstantSource clock) {
    this.registry = registry;
    this.clock = clock;
  }

  CursorRegistry registry() {
    return registry;
  }

  /**
   * @param batchSize at most so many documents at first; 0 for all of them
   */
  QueryResult result(List<Document> documents, int batchSize) {
    if (batchSize == 0) {
      return new QueryResult(documents);
    }
    BatchCursor cursor = new BatchCursor(registry.generateCursorId(), documents, clock);
    List<Document> first = cursor.takeDocuments(batchSize);
    if (cursor.isEmpty()) {
      return new QueryResult(first);
    }
    registry.add(cursor);
    open.add(cursor);
    return new QueryResult(first, cursor);
  }

  void forgetIdle() {
    Instant limit = clock.instant().minus(PATIENCE);
    open.removeIf(
        cursor -> {
          boolean over = cursor.isEmpty() || cursor.lastUse().isBefore(limit);
          if (over) {
            registry.remove(cursor.getId());
          }
          return over;
        });
  }
}
