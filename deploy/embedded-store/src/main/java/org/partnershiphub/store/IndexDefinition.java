package org.partnershiphub.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an index is over.
 *
 * @param partialFilter only documents that match it are in the index
 * @param expiry how long after its date a document is deleted
 */
record IndexDefinition(
    String name,
    List<IndexKey> keys,
    boolean unique,
    boolean sparse,
    @Nullable Document partialFilter,
    @Nullable Duration expiry) {

  List<String> fields() {
    return keys.stream().map(IndexKey::getKey).toList();
  }

  /** Whether every document that meets a filter is in the index, and would be found there. */
  boolean mayServe(Filter filter) {
    if (fields().stream().anyMatch(IndexDefinition::hasNumberedPart)) {
      return false;
    }
    return (!sparse || fields().stream().anyMatch(filter::impliesPresenceOf))
        && (partialFilter == null || filter.implies(partialFilter));
  }

  private static boolean hasNumberedPart(String path) {
    return Arrays.stream(path.split("\\.", -1))
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
