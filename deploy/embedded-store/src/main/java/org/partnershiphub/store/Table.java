package org.partnershiphub.store;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * What a collection keeps: documents by a running number, in the order in which they came, and the
 * indexes over them. One writer at a time; readers read a snapshot and wait for nobody.
 */
final class Table {
  private final StoreMaps maps;
  private final GroupCommit commits;
  private final MVMap<Long, byte[]> documents;
  private final List<OrderedIndex> indexes = new CopyOnWriteArrayList<>();
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final boolean ofTheCatalogue;
  private byte[] namespace;
  private long last;

  Table(StoreMaps maps, GroupCommit commits, String database, String name) {
    this.maps = maps;
    this.commits = commits;
    this.documents = maps.documents(database, name);
    this.ofTheCatalogue = name.startsWith("system.");
    this.namespace = namespace(database, name);
    Long newest = documents.lastKey();
    this.last = newest == null ? 0 : newest;
  }

  private static byte[] namespace(String database, String name) {
    return (database + "." + name).getBytes(StandardCharsets.UTF_8);
  }

  <T> T write(Supplier<T> work) {
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

  void write(Runnable work) {
    write(
        () -> {
          work.run();
          return true;
        });
  }

  boolean isWrittenByThisThread() {
    return lock.isWriteLockedByCurrentThread();
  }

  Snapshot snapshot() {
    return read(Function.identity());
  }

  /** For what is not read from the snapshot, as the numbers of keys: nobody writes meanwhile. */
  <T> T read(Function<Snapshot, T> work) {
    lock.readLock().lock();
    try {
      return work.apply(Snapshot.of(maps.store(), documents, indexes));
    } finally {
      lock.readLock().unlock();
    }
  }

  long add(Document document) {
    long position = ++last;
    replace(position, document);
    return position;
  }

  /** Keeps a document as it is now; its index entries are changed within the same write. */
  void replace(long position, Document document) {
    byte[] bytes = BsonBytes.encode(document);
    documents.put(position, bytes);
    note(position, bytes);
  }

  void remove(long position) {
    documents.remove(position);
    note(position, null);
  }

  void remove(Document document, long position) {
    indexes.forEach(index -> index.remove(document, position));
    remove(position);
  }

  private void note(long position, byte @Nullable [] bytes) {
    if (ofTheCatalogue) {
      commits.noteCatalogue();
    } else {
      commits.note(namespace, position, bytes);
    }
  }

  /** Does again what the log says was done; it may have been done already. */
  void redo(long position, byte @Nullable [] bytes) {
    byte[] before = documents.get(position);
    if (before != null) {
      Document old = BsonBytes.decode(before);
      indexes.forEach(index -> index.remove(old, position));
      documents.remove(position);
    }
    if (bytes != null) {
      Document now = BsonBytes.decode(bytes);
      documents.put(position, bytes);
      indexes.forEach(index -> index.list(now, position));
      last = Math.max(last, position);
    }
  }

  Document get(long position) {
    return BsonBytes.decode(Objects.requireNonNull(documents.get(position)));
  }

  Stream<Map.Entry<Long, Document>> all() {
    return documents.entrySet().stream()
        .map(entry -> Map.entry(entry.getKey(), BsonBytes.decode(entry.getValue())));
  }

  long size() {
    return documents.sizeAsLong();
  }

  long bytes() {
    return documents.values().stream().mapToLong(bytes -> bytes.length).sum();
  }

  List<OrderedIndex> indexes() {
    return indexes;
  }

  @Nullable OrderedIndex index(String name) {
    return indexes.stream().filter(index -> index.getName().equals(name)).findFirst().orElse(null);
  }

  @Nullable OrderedIndex ids() {
    return indexes.stream().filter(index -> index.definition().isOfIds()).findFirst().orElse(null);
  }

  /** Lists all documents in a new index; leaves nothing of it if a check of one fails. */
  void build(OrderedIndex index, Consumer<Document> check) {
    boolean done = false;
    try {
      all()
          .forEach(
              entry -> {
                check.accept(entry.getValue());
                index.list(entry.getValue(), entry.getKey());
              });
      done = true;
    } finally {
      if (!done) {
        forget(index);
      }
    }
  }

  void forget(String index) {
    indexes.stream().filter(it -> it.getName().equals(index)).findFirst().ifPresent(this::forget);
  }

  private void forget(OrderedIndex index) {
    indexes.remove(index);
    maps.remove(index.map());
  }

  void drop() {
    maps.remove(documents);
  }

  void rename(String database, String name) {
    maps.rename(documents, database, name);
    indexes.forEach(index -> maps.rename(index, database, name));
    namespace = namespace(database, name);
  }
}
