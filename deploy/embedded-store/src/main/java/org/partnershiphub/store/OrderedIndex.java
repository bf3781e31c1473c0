package org.partnershiphub.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Arrays;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index, unique or not: sorted keys, each a document's encoded field values followed by its
 * number.
 */
final class OrderedIndex extends Index<Long> {
  private final IndexDefinition definition;
  private final MVMap<byte[], Boolean> map;
  private final boolean built;

  /**
   * @param built whether the map already lists the documents that are there
   */
  OrderedIndex(IndexDefinition definition, MVMap<byte[], Boolean> map, boolean built) {
    super(definition.name(), definition.keys(), definition.sparse());
    this.definition = definition;
    this.map = map;
    this.built = built;
  }

  IndexDefinition definition() {
    return definition;
  }

  MVMap<byte[], Boolean> map() {
    return map;
  }

  boolean isBuilt() {
    return built;
  }

  static byte[] key(byte[] values, long position) {
    return new KeyWriter().raw(values).word(position).toBytes();
  }

  /** The number of the document that a whole key belongs to. */
  static long position(byte[] key) {
    long position = 0;
    for (int i = key.length - Long.BYTES; i < key.length; i++) {
      position = (position << 8) | (key[i] & 0xFF);
    }
    return position;
  }

  /** The library asks every index and wants one answer: the index of the ids gives it. */
  @Override
  public @Nullable Long getPosition(Document document) {
    return definition.isOfIds()
        ? holder(IndexEntries.of(definition, document).keys().getFirst())
        : null;
  }

  /** The document that holds a unique value. */
  @Nullable Long holder(byte[] values) {
    byte[] key = map.ceilingKey(values);
    return key != null && key.length == values.length + Long.BYTES && startsWith(key, values)
        ? position(key)
        : null;
  }

  private static boolean startsWith(byte[] key, byte[] prefix) {
    return Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Long> collection) {
    if (!isUnique()) {
      return;
    }
    checkUnique(IndexEntries.of(definition, document), null, document, collection);
  }

  @Override
  public void checkUpdate(
      Document oldDocument, Document newDocument, MongoCollection<Long> collection) {
    if (!isUnique()) {
      return;
    }
    if (IndexEntries.surelySame(definition, oldDocument, newDocument)) {
      return;
    }
    IndexEntries entries = IndexEntries.of(definition, newDocument);
    if (!entries.sameAs(IndexEntries.of(definition, oldDocument))) {
      checkUnique(
          entries, ((StoreCollection) collection).positionOf(oldDocument), newDocument, collection);
    }
  }

  private void checkUnique(
      IndexEntries entries,
      @Nullable Long own,
      Document document,
      MongoCollection<Long> collection) {
    for (byte[] values : entries.keys()) {
      Long holder = holder(values);
      if (holder != null && !holder.equals(own)) {
        throw new DuplicateKeyError(this, collection, getKeys(), shown(document));
      }
    }
  }

  private KeyValue shown(Document document) {
    return new KeyValue(
        definition.fields().stream()
            .map(field -> Utils.getSubdocumentValueCollectionAware(document, field))
            .toList());
  }

  @Override
  public void add(Document document, Long position, MongoCollection<Long> collection) {
    list(document, position);
  }

  void list(Document document, long position) {
    list(IndexEntries.of(definition, document), position);
  }

  private void list(IndexEntries entries, long position) {
    entries.keys().forEach(values -> map.put(key(values, position), true));
    entries.quirks().forEach(quirk -> map.put(key(quirk.prefix(), position), true));
  }

  void remove(Document document, long position) {
    remove(IndexEntries.of(definition, document), position);
  }

  private void remove(IndexEntries entries, long position) {
    entries.keys().forEach(values -> map.remove(key(values, position)));
    entries.quirks().forEach(quirk -> map.remove(key(quirk.prefix(), position)));
  }

  @Override
  public Long remove(Document document) {
    throw new UnsupportedOperationException("The collection removes by position");
  }

  @Override
  public void updateInPlace(
      Document oldDocument, Document newDocument, Long position, MongoCollection<Long> collection) {
    if (IndexEntries.surelySame(definition, oldDocument, newDocument)) {
      return;
    }
    IndexEntries before = IndexEntries.of(definition, oldDocument);
    IndexEntries after = IndexEntries.of(definition, newDocument);
    if (!before.sameAs(after)) {
      remove(before, position);
      list(after, position);
    }
  }

  @Override
  public boolean canHandle(Document query) {
    return false;
  }

  @Override
  public Iterable<Long> getPositions(Document query) {
    throw new UnsupportedOperationException("The planner reads the index");
  }

  @Override
  public boolean hasSameOptions(Index<?> other) {
    return other instanceof OrderedIndex ordered && ordered.definition.isSameAs(definition);
  }

  @Override
  public boolean isUnique() {
    return definition.unique();
  }

  @Override
  public long getCount() {
    return map.sizeAsLong();
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public long getDataSize() {
    return map.sizeAsLong();
  }

  @Override
  public void drop() {}

  List<String> fields() {
    return definition.fields();
  }
}
