package org.partnershiphub.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query that names one document by its id, as nearly every change does: found in one step,
 * without a snapshot of all indexes and without a plan. For the writer alone, beside whom nothing
 * changes.
 */
final class NamedId {
  private NamedId() {}

  static boolean in(Document query) {
    return of(query) != null;
  }

  /** Drivers write several demands as {@code {$and: [{_id: …}, …]}}. */
  private static @Nullable Object of(Document query) {
    Object id = query.get("_id");
    if (id instanceof String || id instanceof Number || id instanceof ObjectId) {
      return id;
    }
    if (query.get("$and") instanceof Collection<?> demands) {
      for (Object demand : demands) {
        Object named = demand instanceof Document one ? of(one) : null;
        if (named != null) {
          return named;
        }
      }
    }
    return null;
  }

  /** The document of that id, whatever else the query demands of it. */
  static Stream<Document> candidate(Table table, Document query) {
    OrderedIndex ids = table.ids();
    if (ids == null) {
      return table.all().map(entry -> entry.getValue());
    }
    byte[] key = new KeyWriter().field(Objects.requireNonNull(of(query)), true).toBytes();
    Long position = ids.holder(key);
    return position == null ? Stream.empty() : Stream.of(table.get(position));
  }
}
