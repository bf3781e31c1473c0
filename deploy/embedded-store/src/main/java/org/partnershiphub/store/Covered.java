package org.partnershiphub.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.h2.mvstore.Cursor;

/** Answers that an index alone can give, without looking at every document. */
final class Covered {
  private Covered() {}

  /** How many documents match, if the keys of an index tell exactly. */
  static OptionalLong count(Snapshot snapshot, Document query) {
    Filter filter = Filter.of(query);
    SortOrder anyOrder = SortOrder.of(null);
    return snapshot
        .indexes()
        .flatMap(index -> AccessPaths.through(index, snapshot, filter, anyOrder).stream())
        .filter(AccessPath::exact)
        .mapToLong(AccessPath::exactSize)
        .findFirst();
  }

  /**
   * Each value of a field once: one look at the first document of each, then on to the next value.
   */
  static Optional<Document> distinct(Snapshot snapshot, String field) {
    return snapshot
        .indexes()
        .filter(index -> listsAll(snapshot, index, field))
        .findFirst()
        .map(index -> values(snapshot, index, field));
  }

  private static boolean listsAll(Snapshot snapshot, OrderedIndex index, String field) {
    IndexDefinition definition = index.definition();
    return definition.fields().getFirst().equals(field)
        && definition.partialFilter() == null
        && (!definition.sparse() || definition.keys().size() == 1)
        && !snapshot.has(index, Quirk.MULTIKEY)
        && !snapshot.has(index, Quirk.INEXACT);
  }

  private static Document values(Snapshot snapshot, OrderedIndex index, String field) {
    List<Object> values = new ArrayList<>();
    boolean ascending = index.getKeys().getFirst().isAscending();
    byte[] from = new byte[0];
    while (true) {
      Cursor<byte[], Boolean> cursor = snapshot.cursor(index, from, Quirk.MULTIKEY.prefix(), false);
      if (!cursor.hasNext()) {
        break;
      }
      Object value = valueOf(snapshot, cursor.next(), field);
      byte[] after = KeyRange.after(new KeyWriter().field(value, ascending).toBytes());
      while (value instanceof Missing
          && cursor.hasNext()
          && Arrays.compareUnsigned(cursor.next(), after) < 0) {
        value = valueOf(snapshot, cursor.getKey(), field);
      }
      if (!(value instanceof Missing)) {
        values.add(value);
      }
      from = after;
    }
    Document answer = new Document("values", ascending ? values : values.reversed());
    Utils.markOkay(answer);
    return answer;
  }

  /** Null and a missing field have the same key, but only null is a value. */
  private static Object valueOf(Snapshot snapshot, byte[] key, String field) {
    return Utils.getSubdocumentValueCollectionAware(
        snapshot.document(OrderedIndex.position(key)), field);
  }
}
