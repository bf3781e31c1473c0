package org.partnershiphub.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.List;

/**
 * A database: which collections and indexes there are is kept in two collections of its own, as the
 * library does.
 */
final class StoreDatabase extends AbstractMongoDatabase<Long> {
  private final StoreMaps maps;
  private final GroupCommit commits;

  StoreDatabase(String name, CursorRegistry cursors, StoreMaps maps, GroupCommit commits) {
    super(name, cursors);
    this.maps = maps;
    this.commits = commits;
    initializeNamespacesAndIndexes();
  }

  @Override
  protected MongoCollection<Long> openOrCreateCollection(String name, CollectionOptions options) {
    return new StoreCollection(this, name, options, cursorRegistry, maps, commits);
  }

  @Override
  protected synchronized MongoCollection<Long> resolveOrCreateCollection(String name) {
    return super.resolveOrCreateCollection(name);
  }

  @Override
  protected Index<Long> openOrCreateUniqueIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return open(collection, new IndexDefinition(name, keys, true, sparse, null, null));
  }

  @Override
  protected Index<Long> openOrCreateSecondaryIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return open(collection, new IndexDefinition(name, keys, false, sparse, null, null));
  }

  private Index<Long> open(String collection, IndexDefinition definition) {
    boolean built = maps.hasIndex(getDatabaseName(), collection, definition.name());
    return new OrderedIndex(
        definition, maps.index(getDatabaseName(), collection, definition.name()), built);
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
