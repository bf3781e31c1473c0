package org.partnershiphub.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;

/**
 * Which map of the file holds what: the documents of a collection by a running number, and for each
 * index its keys. Names are parted by '$', which no collection's name may contain.
 */
final class StoreMaps {
  private static final String DOCUMENTS = "docs$";
  private static final String INDEX = "index$";

  private final MVStore store;

  StoreMaps(MVStore store) {
    this.store = store;
  }

  MVStore store() {
    return store;
  }

  MVMap<Long, byte[]> documents(String database, String collection) {
    return store.openMap(
        documentsName(database, collection),
        new MVMap.Builder<Long, byte[]>()
            .keyType(LongDataType.INSTANCE)
            .valueType(ByteArrayDataType.INSTANCE));
  }

  MVMap<byte[], Boolean> index(String database, String collection, String index) {
    return store.openMap(
        indexPrefix(database, collection) + index,
        new MVMap.Builder<byte[], Boolean>()
            .keyType(ByteArrayDataType.INSTANCE)
            .valueType(NothingType.INSTANCE));
  }

  boolean hasIndex(String database, String collection, String index) {
    return store.hasMap(indexPrefix(database, collection) + index);
  }

  void rename(MVMap<Long, byte[]> documents, String database, String collection) {
    store.renameMap(documents, documentsName(database, collection));
  }

  void rename(OrderedIndex index, String database, String collection) {
    store.renameMap(index.map(), indexPrefix(database, collection) + index.getName());
  }

  void remove(MVMap<?, ?> map) {
    store.removeMap(map);
  }

  Set<String> databases() {
    return store.getMapNames().stream()
        .filter(name -> name.startsWith(DOCUMENTS))
        .map(name -> List.of(name.split("\\$", 3)).get(1))
        .collect(Collectors.toSet());
  }

  private static String documentsName(String database, String collection) {
    return DOCUMENTS + database + "$" + collection;
  }

  private static String indexPrefix(String database, String collection) {
    return INDEX + database + "$" + collection + "$";
  }
}
