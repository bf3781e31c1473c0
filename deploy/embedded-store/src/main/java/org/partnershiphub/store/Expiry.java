package org.partnershiphub.store;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deletes documents whose date under a TTL index is past. */
final class Expiry {
  private static final int AT_ONCE = 500;

  private final GroupCommit commits;
  private final InstantSource clock;

  Expiry(GroupCommit commits, InstantSource clock) {
    this.commits = commits;
    this.clock = clock;
  }

  void sweep(StoreCollection collection) {
    for (OrderedIndex index : collection.table().indexes()) {
      Duration expiry = index.definition().expiry();
      if (expiry != null) {
        sweep(collection, past(index, clock.instant().minus(expiry)));
      }
    }
  }

  private void sweep(StoreCollection collection, Document past) {
    int deleted;
    do {
      deleted = collection.deleteDocuments(past, AT_ONCE);
      commits.awaitDurable();
    } while (deleted == AT_ONCE);
  }

  private static Document past(OrderedIndex index, Instant limit) {
    Document past = new Document(index.fields().getFirst(), new Document("$lte", limit));
    @Nullable Document filter = index.definition().partialFilter();
    return filter == null ? past : new Document("$and", List.of(past, filter));
  }
}
