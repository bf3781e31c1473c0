package org.partnershiphub.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an index is over.
 *
 * @param partialFilter only documents that match it are in the index
 * @param expiry how long after its date a document is deleted
 * @param paths the fields, taken apart at their dots
 */
record IndexDefinition(
    String name,
    List<IndexKey> keys,
    boolean unique,
    boolean sparse,
    @Nullable Document partialFilter,
    @Nullable Duration expiry,
    List<List<String>> paths) {

  IndexDefinition(
      String name,
      List<IndexKey> keys,
      boolean unique,
      boolean sparse,
      @Nullable Document partialFilter,
      @Nullable Duration expiry) {
    this(name, keys, unique, sparse, partialFilter, expiry, paths(keys));
  }

  private static List<List<String>> paths(List<IndexKey> keys) {
    return keys.stream().map(key -> List.of(key.getKey().split("\\.", -1))).toList();
  }

  List<String> fields() {
    return keys.stream().map(IndexKey::getKey).toList();
  }

  /** Whether every document that meets a filter is in the index, and would be found there. */
  boolean mayServe(Filter filter) {
    if (paths.stream().anyMatch(IndexDefinition::hasNumberedPart)) {
      return false;
    }
    return (!sparse || fields().stream().anyMatch(filter::impliesPresenceOf))
        && (partialFilter == null || filter.implies(partialFilter));
  }

  private static boolean hasNumberedPart(List<String> path) {
    return path.stream()
        .anyMatch(part -> !part.isEmpty() && part.chars().allMatch(Character::isDigit));
  }

  boolean isOfIds() {
    return keys.size() == 1 && keys.getFirst().getKey().equals("_id");
  }

  boolean isSameAs(IndexDefinition other) {
    return described().equals(other.described());
  }

  private List<Object> described() {
    return List.of(
        keys.stream().map(key -> key.getKey() + ":" + key.isAscending()).toList(),
        unique,
        sparse,
        Optional.ofNullable(partialFilter),
        Optional.ofNullable(expiry));
  }
}
