package org.partnershiphub.store;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a result; hands out as many documents as are asked for and fit into one message.
 */
final class BatchCursor extends AbstractCursor {
  private static final long MOST_BYTES = 16L * 1024 * 1024;

  private final InstantSource clock;
  private volatile List<Document> rest;
  private volatile Instant lastUse;

  BatchCursor(long id, List<Document> documents, InstantSource clock) {
    super(id);
    this.rest = documents;
    this.clock = clock;
    this.lastUse = clock.instant();
  }

  Instant lastUse() {
    return lastUse;
  }

  @Override
  public boolean isEmpty() {
    return rest.isEmpty();
  }

  @Override
  public synchronized List<Document> takeDocuments(int wanted) {
    lastUse = clock.instant();
    int most = wanted > 0 ? Math.min(wanted, rest.size()) : rest.size();
    int taken = 0;
    long bytes = 0;
    while (taken < most && (taken == 0 || bytes < MOST_BYTES)) {
      bytes += roughSize(rest.get(taken++));
    }
    List<Document> batch = rest.subList(0, taken);
    rest = rest.subList(taken, rest.size());
    return batch;
  }

  private static long roughSize(@Nullable Object value) {
    return switch (value) {
      case null -> 2;
      case String string -> 8 + string.length() * 2L;
      case Map<?, ?> document ->
          document.entrySet().stream()
              .mapToLong(field -> roughSize(field.getKey()) + roughSize(field.getValue()))
              .sum();
      case Collection<?> array -> array.stream().mapToLong(element -> 5 + roughSize(element)).sum();
      case BinData data -> 8L + data.getData().length;
      default -> 16;
    };
  }
}
