package org.partnershiphub.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a collection and all its indexes at one moment. Holds its pages on disk until it
 * is closed.
 */
final class Snapshot implements AutoCloseable {
  private final MVStore store;
  private final MVStore.TxCounter usage;
  private final MVMap<Long, byte[]> documents;
  private final RootReference<Long, byte[]> root;
  private final Map<OrderedIndex, RootReference<byte[], Boolean>> indexes;

  private Snapshot(
      MVStore store,
      MVStore.TxCounter usage,
      MVMap<Long, byte[]> documents,
      Map<OrderedIndex, RootReference<byte[], Boolean>> indexes) {
    this.store = store;
    this.usage = usage;
    this.documents = documents;
    this.root = documents.flushAndGetRoot();
    this.indexes = indexes;
  }

  /** To be called while nobody writes to the collection. */
  static Snapshot of(MVStore store, MVMap<Long, byte[]> documents, List<OrderedIndex> indexes) {
    MVStore.TxCounter usage = store.registerVersionUsage();
    Map<OrderedIndex, RootReference<byte[], Boolean>> roots = new LinkedHashMap<>();
    indexes.forEach(index -> roots.put(index, index.map().flushAndGetRoot()));
    return new Snapshot(store, usage, documents, roots);
  }

  Stream<OrderedIndex> indexes() {
    return indexes.keySet().stream();
  }

  /** Whether any document that an index lists has a quirk. */
  boolean has(OrderedIndex index, Quirk quirk) {
    byte[] first = quirk.prefix();
    return cursor(index, first, KeyRange.after(first), false).hasNext();
  }

  long size() {
    return root.getTotalCount();
  }

  Cursor<Long, byte[]> scan(boolean backwards) {
    return documents.cursor(root, null, null, backwards);
  }

  Cursor<byte[], Boolean> cursor(
      OrderedIndex index, byte[] from, byte @Nullable [] to, boolean backwards) {
    return index.map().cursor(Objects.requireNonNull(indexes.get(index)), from, to, backwards);
  }

  Document document(long position) {
    return BsonBytes.decode(Objects.requireNonNull(documents.get(root.root, position)));
  }

  @Override
  public void close() {
    store.deregisterVersionUsage(usage);
  }
}
