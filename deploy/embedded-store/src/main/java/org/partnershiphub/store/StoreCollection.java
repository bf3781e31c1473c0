package org.partnershiphub.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection: documents by a running number, in the order in which they came. One writer at a
 * time changes a document with its index entries; readers read a snapshot and wait for nobody.
 */
final class StoreCollection extends AbstractMongoCollection<Long> {
  private final OpenCursors cursors;
  private final StoreMaps maps;
  private final GroupCommit commits;
  private final MVMap<Long, byte[]> documents;
  private final List<OrderedIndex> ordered = new CopyOnWriteArrayList<>();
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private long last;
  private boolean changesOne;

  StoreCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      OpenCursors cursors,
      StoreMaps maps,
      GroupCommit commits) {
    super(database, name, options, cursors.registry());
    this.cursors = cursors;
    this.maps = maps;
    this.commits = commits;
    this.documents = maps.documents(database.getDatabaseName(), name);
    Long newest = documents.lastKey();
    this.last = newest == null ? 0 : newest;
  }

  List<OrderedIndex> orderedIndexes() {
    return ordered;
  }

  private <T> T write(Supplier<T> work) {
    return commits.change(
        () -> {
          lock.writeLock().lock();
          try {
            return work.get();
          } finally {
            lock.writeLock().unlock();
          }
        });
  }

  Snapshot snapshot() {
    lock.readLock().lock();
    try {
      return Snapshot.of(maps.store(), documents, ordered);
    } finally {
      lock.readLock().unlock();
    }
  }

  @Nullable Long positionOf(Document document) {
    if (ordered.isEmpty()) {
      return findDocumentPosition(document);
    }
    OrderedIndex ids = ordered.getFirst();
    return ids.holder(IndexEntries.of(ids.definition(), document).keys().getFirst());
  }

  @Override
  protected QueryResult queryDocuments(
      Document query,
      @Nullable Document orderBy,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    try (Snapshot snapshot = snapshot()) {
      int wanted = changesOne && lock.isWriteLockedByCurrentThread() ? 1 : limit;
      Plan plan = Plan.of(snapshot, query, orderBy, wanted > 0 ? skip + wanted : 0);
      QueryMatcher matcher = new DefaultQueryMatcher();
      Stream<Document> found =
          plan.candidates(snapshot).filter(document -> matcher.matches(document, query));
      if (orderBy != null && !plan.sorted()) {
        found = Sorter.sorted(found, orderBy, wanted > 0 ? skip + wanted : 0);
      }
      return matchDocumentsFromStream(new Document(), found, skip, wanted, batchSize, null, fields);
    }
  }

  @Override
  protected QueryResult createQueryResult(List<Document> found, int batchSize) {
    return cursors.result(found, batchSize);
  }

  List<Document> search(Document query, @Nullable Document orderBy, int skip, int limit) {
    return queryDocuments(query, orderBy, skip, limit, 0, null).collectDocuments();
  }

  @Override
  public int count(Document query, int skip, int limit) {
    long all = query == null || query.isEmpty() ? documents.sizeAsLong() : matching(query);
    long left = Math.max(0, all - skip);
    return (int) (limit > 0 ? Math.min(limit, left) : left);
  }

  private long matching(Document query) {
    OptionalLong covered = read(snapshot -> Covered.count(snapshot, query));
    if (covered.isPresent()) {
      return covered.getAsLong();
    }
    try (Snapshot snapshot = snapshot()) {
      return Plan.of(snapshot, query, null, 0)
          .candidates(snapshot)
          .filter(document -> documentMatchesQuery(document, query))
          .count();
    }
  }

  /** Reads what is not in the snapshot, as the numbers of keys: nobody writes meanwhile. */
  private <T> T read(Function<Snapshot, T> work) {
    lock.readLock().lock();
    try (Snapshot snapshot = Snapshot.of(maps.store(), documents, ordered)) {
      return work.apply(snapshot);
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public Document handleDistinct(Document request) {
    boolean all = !(request.get("query") instanceof Document filter) || filter.isEmpty();
    try (Snapshot snapshot = snapshot()) {
      Optional<Document> covered =
          all ? Covered.distinct(snapshot, String.valueOf(request.get("key"))) : Optional.empty();
      return covered.orElseGet(() -> withoutMissing(super.handleDistinct(request)));
    }
  }

  /** Elements of an array that do not have the field; they cannot be sent. */
  private static Document withoutMissing(Document answer) {
    ((Collection<?>) Objects.requireNonNull(answer.get("values")))
        .removeIf(Missing.class::isInstance);
    return answer;
  }

  /** The library would take a part of an index's description for a query. */
  @Override
  public void addDocumentIfMissing(Document description) {
    Document key =
        new Document("ns", description.get("ns")).append("name", description.get("name"));
    if (count(key, 0, 1) == 0) {
      addDocument(description);
    }
  }

  /**
   * The library's shared matcher remembers a position between calls; readers beside a writer would
   * spoil it.
   */
  @Override
  protected boolean documentMatchesQuery(Document document, Document query) {
    return new DefaultQueryMatcher().matches(document, query);
  }

  @Override
  protected QueryResult matchDocuments(
      Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
    return queryDocuments(query, orderBy, skip, limit, batchSize, fields);
  }

  @Override
  public void addDocument(Document document) {
    write(
        () -> {
          super.addDocument(document);
          return true;
        });
  }

  @Override
  protected Long addDocumentInternal(Document document) {
    long position = ++last;
    keep(position, document);
    return position;
  }

  @Override
  public Document updateDocuments(
      Document selector,
      Document update,
      ArrayFilters filters,
      boolean isMulti,
      boolean isUpsert,
      Oplog oplog) {
    return write(
        () -> {
          changesOne = !isMulti;
          try {
            return OrderedBatch.step(
                () -> super.updateDocuments(selector, update, filters, isMulti, isUpsert, oplog));
          } finally {
            changesOne = false;
          }
        });
  }

  @Override
  public Document findAndModify(Document query) {
    return write(() -> super.findAndModify(query));
  }

  @Override
  public int deleteDocuments(Document selector, int limit, Oplog oplog) {
    return write(() -> super.deleteDocuments(selector, limit, oplog));
  }

  @Override
  protected void handleUpdate(Long position, Document oldDocument, Document newDocument) {
    keep(position, newDocument);
  }

  private void keep(long position, Document document) {
    byte[] bytes = BsonBytes.encode(document);
    documents.put(position, bytes);
    note(position, bytes);
  }

  private void note(long position, byte @Nullable [] bytes) {
    if (getCollectionName().startsWith("system.")) {
      commits.noteCatalogue();
    } else {
      commits.note(getFullName().getBytes(StandardCharsets.UTF_8), position, bytes);
    }
  }

  /** Does again what the log says was done; it may have been done already. */
  void redo(long position, byte @Nullable [] bytes) {
    byte[] before = documents.get(position);
    if (before != null) {
      Document old = BsonBytes.decode(before);
      ordered.forEach(index -> index.remove(old, position));
      documents.remove(position);
    }
    if (bytes != null) {
      Document now = BsonBytes.decode(bytes);
      documents.put(position, bytes);
      ordered.forEach(index -> index.add(now, position, this));
      last = Math.max(last, position);
    }
  }

  @Override
  public void removeDocument(Document document) {
    write(
        () -> {
          Long position = positionOf(document);
          if (position != null) {
            ordered.forEach(index -> index.remove(document, position));
            removeDocument(position);
          }
          return true;
        });
  }

  @Override
  protected void removeDocument(Long position) {
    documents.remove(position);
    note(position, null);
  }

  @Override
  protected Document getDocument(Long position) {
    return BsonBytes.decode(Objects.requireNonNull(documents.get(position)));
  }

  @Override
  protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
    return documents.entrySet().stream()
        .map(
            entry ->
                new DocumentWithPosition<>(BsonBytes.decode(entry.getValue()), entry.getKey()));
  }

  @Override
  public void addIndex(Index<Long> index) {
    OrderedIndex added = (OrderedIndex) index;
    write(
        () -> {
          boolean isNew = named(added.getName()) == null;
          if (isNew && !added.isBuilt()) {
            build(added);
          }
          super.addIndex(added);
          if (isNew) {
            ordered.add(added);
          }
          return true;
        });
  }

  private @Nullable OrderedIndex named(String name) {
    return ordered.stream().filter(index -> index.getName().equals(name)).findFirst().orElse(null);
  }

  private void build(OrderedIndex index) {
    try {
      streamAllDocumentsWithPosition()
          .forEach(
              found -> {
                index.checkAdd(found.getDocument(), this);
                index.add(found.getDocument(), found.getPosition(), this);
              });
    } catch (MongoServerError e) {
      maps.remove(index.map());
      throw new IndexBuildFailedException(e, this);
    }
  }

  @Override
  public void dropIndex(String name) {
    write(
        () -> {
          super.dropIndex(name);
          OrderedIndex dropped = named(name);
          if (dropped != null) {
            ordered.remove(dropped);
            maps.remove(dropped.map());
          }
          return true;
        });
  }

  @Override
  public void drop() {
    super.drop();
    maps.remove(documents);
  }

  @Override
  public void renameTo(MongoDatabase newDatabase, String newName) {
    write(
        () -> {
          maps.rename(documents, newDatabase.getDatabaseName(), newName);
          ordered.forEach(index -> maps.rename(index, newDatabase.getDatabaseName(), newName));
          super.renameTo(newDatabase, newName);
          return true;
        });
  }

  @Override
  public int count() {
    return documents.size();
  }

  @Override
  public boolean isEmpty() {
    return documents.isEmpty();
  }

  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected void updateDataSize(int sizeDelta) {}

  @Override
  protected int getDataSize() {
    return (int)
        Math.min(
            Integer.MAX_VALUE, documents.values().stream().mapToLong(bytes -> bytes.length).sum());
  }
}
