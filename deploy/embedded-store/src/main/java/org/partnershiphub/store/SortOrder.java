package org.partnershiphub.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The wanted order.
 *
 * @param keys ascending or not, by field; empty where any order will do
 */
record SortOrder(List<IndexKey> keys) {

  /** How an index has to be read to give an order. */
  enum Along {
    FORWARDS,
    BACKWARDS,
    NOT
  }

  static SortOrder of(@Nullable Document orderBy) {
    if (orderBy == null
        || orderBy.isEmpty()
        || orderBy.keySet().iterator().next().equals("$natural")) {
      return new SortOrder(List.of());
    }
    return new SortOrder(orderBy.entrySet().stream().map(SortOrder::key).toList());
  }

  private static IndexKey key(Map.Entry<String, Object> part) {
    return new IndexKey(part.getKey(), ((Number) part.getValue()).intValue() > 0);
  }

  boolean isAny() {
    return keys.isEmpty();
  }

  /**
   * @param constants how many of the index's fields have one value throughout
   * @param bounded whether the field behind those is cut to a range
   * @param multikey whether documents may have several keys; they sort by their least or greatest
   *     element, which a range may cut off, so then nothing that is bound may be sorted by
   */
  Along along(List<IndexKey> index, int constants, boolean bounded, boolean multikey) {
    if (keys.isEmpty() || (multikey && (bounded || sharesArray(index)))) {
      return keys.isEmpty() ? Along.FORWARDS : Along.NOT;
    }
    Along along = Along.NOT;
    int next = constants;
    for (IndexKey wanted : keys) {
      if (!multikey && isAmong(index.subList(0, constants), wanted.getKey())) {
        continue;
      }
      if (next >= index.size() || !index.get(next).getKey().equals(wanted.getKey())) {
        return Along.NOT;
      }
      Along direction =
          index.get(next).isAscending() == wanted.isAscending() ? Along.FORWARDS : Along.BACKWARDS;
      if (along != Along.NOT && along != direction) {
        return Along.NOT;
      }
      along = direction;
      next++;
    }
    return along == Along.NOT ? Along.FORWARDS : along;
  }

  private static boolean isAmong(List<IndexKey> fields, String field) {
    return fields.stream().anyMatch(key -> key.getKey().equals(field));
  }

  private static boolean sharesArray(List<IndexKey> index) {
    Set<String> roots = new HashSet<>();
    return !index.stream()
        .map(IndexKey::getKey)
        .allMatch(path -> roots.add(path.split("\\.", 2)[0]));
  }
}
