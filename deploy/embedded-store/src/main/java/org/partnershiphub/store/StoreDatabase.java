package org.partnershiphub.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.InvalidOptionsException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A database: which collections and indexes there are is kept in two collections of its own, as the
 * library does.
 */
final class StoreDatabase extends AbstractMongoDatabase<Long> {
  private final StoreMaps maps;
  private final GroupCommit commits;
  private final OpenCursors cursors;
  private final Map<String, StoreCollection> opened = new ConcurrentHashMap<>();
  private @Nullable IndexSpec building;

  StoreDatabase(String name, OpenCursors cursors, StoreMaps maps, GroupCommit commits) {
    super(name, cursors.registry());
    this.cursors = cursors;
    this.maps = maps;
    this.commits = commits;
    initializeNamespacesAndIndexes();
  }

  @Nullable StoreCollection opened(String name) {
    return opened.get(name);
  }

  Collection<StoreCollection> collections() {
    return opened.values();
  }

  @Override
  public Document handleCommand(
      Channel channel, String command, Document request, DatabaseResolver databases, Oplog oplog) {
    return switch (command) {
      case "aggregate" -> aggregate(request, databases, oplog);
      case "dropIndexes" -> dropIndexes(request);
      case "update" ->
          update(() -> super.handleCommand(channel, command, request, databases, oplog), request);
      case "insert" ->
          inserted(super.handleCommand(channel, command, request, databases, oplog), request);
      case "find" -> super.handleCommand(channel, command, inBatches(request), databases, oplog);
      default -> super.handleCommand(channel, command, request, databases, oplog);
    };
  }

  private Document aggregate(Document request, DatabaseResolver databases, Oplog oplog) {
    String name = String.valueOf(request.get("aggregate"));
    return new AggregateCommand(this, databases, oplog, cursors)
        .run(request, name, opened.get(name));
  }

  private static Document update(Supplier<Document> command, Document request) {
    return Utils.isTrue(request.getOrDefault("ordered", true))
        ? OrderedBatch.run(command)
        : command.get();
  }

  /** The library reports all documents as inserted, faults or not. */
  private static Document inserted(Document answer, Document request) {
    if (answer.get("writeErrors") instanceof List<?> faults
        && request.get("documents") instanceof Collection<?> documents) {
      boolean ordered = Utils.isTrue(request.getOrDefault("ordered", true));
      answer.put(
          "n",
          ordered
              ? ((Document) faults.getFirst()).get("index")
              : (Object) (documents.size() - faults.size()));
    }
    return answer;
  }

  private static Document inBatches(Document request) {
    if (!(request.get("batchSize") instanceof Number size) || size.intValue() == 0) {
      boolean single = Utils.isTrue(request.get("singleBatch"));
      Object limit = request.getOrDefault("limit", 0);
      request.put(
          "batchSize",
          single && ((Number) limit).intValue() > 0 ? limit : (Object) OpenCursors.FIRST_BATCH);
    }
    return request;
  }

  @Override
  protected MongoCollection<Long> openOrCreateCollection(String name, CollectionOptions options) {
    StoreCollection collection =
        new StoreCollection(
            this, name, options, cursors, new Table(maps, commits, getDatabaseName(), name));
    opened.put(name, collection);
    return collection;
  }

  @Override
  protected synchronized MongoCollection<Long> resolveOrCreateCollection(String name) {
    return commits.change(() -> super.resolveOrCreateCollection(name));
  }

  @Override
  public void unregisterCollection(String name) {
    opened.remove(name);
    super.unregisterCollection(name);
  }

  @Override
  public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
    if (from != this) {
      throw new InvalidOptionsException(
          "The embedded store renames collections within a database only");
    }
    super.moveCollection(from, collection, newName);
    opened.put(newName, (StoreCollection) collection);
  }

  @Override
  protected synchronized void addIndex(Document description) {
    IndexSpec spec = new IndexSpec(description);
    spec.check();
    IndexSpec around = building;
    building = spec;
    try {
      super.addIndex(description);
    } finally {
      building = around;
    }
  }

  @Override
  protected Index<Long> openOrCreateUniqueIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return open(collection, spec(collection, name).definition(keys, true, sparse));
  }

  @Override
  protected Index<Long> openOrCreateSecondaryIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return open(collection, spec(collection, name).definition(keys, false, sparse));
  }

  private Index<Long> open(String collection, IndexDefinition definition) {
    boolean built = maps.hasIndex(getDatabaseName(), collection, definition.name());
    return new OrderedIndex(
        definition, maps.index(getDatabaseName(), collection, definition.name()), built);
  }

  private IndexSpec spec(String collection, String name) {
    return building != null && building.name().equals(name)
        ? building
        : specs(collection).stream()
            .filter(spec -> spec.name().equals(name))
            .findFirst()
            .orElseThrow();
  }

  private List<IndexSpec> specs(String collection) {
    Iterable<Document> found = getOrCreateIndexesCollection().handleQuery(ofNamespace(collection));
    return StreamSupport.stream(found.spliterator(), false).map(IndexSpec::new).toList();
  }

  private Document ofNamespace(String collection) {
    return new Document("ns", getFullCollectionNamespace(collection));
  }

  /**
   * The library drops by name in all collections at once, and all of them if asked for all of one.
   */
  private synchronized Document dropIndexes(Document request) {
    String name = String.valueOf(request.get("dropIndexes"));
    StoreCollection collection = opened.get(name);
    if (collection != null) {
      for (IndexSpec spec : wanted(specs(name), request.get("index"))) {
        collection.dropIndex(spec.name());
        getOrCreateIndexesCollection()
            .deleteDocuments(ofNamespace(name).append("name", spec.name()), 0);
      }
    }
    Document answer = new Document();
    Utils.markOkay(answer);
    return answer;
  }

  private static List<IndexSpec> wanted(List<IndexSpec> specs, @Nullable Object wanted) {
    List<IndexSpec> droppable = specs.stream().filter(spec -> !spec.isOfIds()).toList();
    if (Objects.equals(wanted, "*")) {
      return droppable;
    }
    List<IndexSpec> found = droppable.stream().filter(spec -> isMeant(spec, wanted)).toList();
    if (found.isEmpty()) {
      throw new IndexNotFoundException("index not found with name [" + wanted + "]");
    }
    return found;
  }

  private static boolean isMeant(IndexSpec spec, @Nullable Object wanted) {
    return switch (wanted) {
      case Document key -> spec.hasKey(key);
      case Collection<?> names -> names.contains(spec.name());
      case null, default -> spec.name().equals(wanted);
    };
  }

  @Override
  protected long getStorageSize() {
    return maps.store().getFileStore() == null ? 0 : maps.store().getFileStore().size();
  }

  @Override
  protected long getFileSize() {
    return getStorageSize();
  }
}
