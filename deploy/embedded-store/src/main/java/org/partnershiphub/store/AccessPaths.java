package org.partnershiphub.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the way through one index that keeps most of a filter's conditions. */
final class AccessPaths {
  private static final int MOST_POINTS = 4000;

  private final Snapshot snapshot;
  private final Filter filter;
  private final OrderedIndex index;
  private final boolean multikey;
  private final Set<String> arrays = new HashSet<>();
  private List<byte[]> prefixes = List.of(new byte[0]);
  private @Nullable List<KeyRange> ranges;
  private int constants;
  private int fields;
  private int bound;
  private boolean exact;

  private AccessPaths(Snapshot snapshot, Filter filter, OrderedIndex index) {
    this.snapshot = snapshot;
    this.filter = filter;
    this.index = index;
    this.multikey = snapshot.has(index, Quirk.MULTIKEY);
    this.exact = !multikey && !snapshot.has(index, Quirk.INEXACT);
  }

  static Optional<AccessPath> through(
      OrderedIndex index, Snapshot snapshot, Filter filter, SortOrder order) {
    if (!index.definition().mayServe(filter) || snapshot.has(index, Quirk.UNFINDABLE)) {
      return Optional.empty();
    }
    AccessPaths paths = new AccessPaths(snapshot, filter, index);
    paths.bind();
    return Optional.of(paths.path(order));
  }

  private void bind() {
    for (IndexKey key : index.getKeys()) {
      List<Condition> conditions = filter.on(key.getKey());
      if (conditions.isEmpty() || (multikey && !arrays.add(root(key.getKey())))) {
        return;
      }
      if (!bindPoints(key, conditions)) {
        bindRanges(key, conditions);
        return;
      }
      fields++;
    }
  }

  /** Two fields of the same array may be met by different elements, whose keys are not the same. */
  private static String root(String path) {
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }

  private boolean bindPoints(IndexKey key, List<Condition> conditions) {
    Optional<Condition.OneOf> points =
        conditions.stream()
            .filter(Condition.OneOf.class::isInstance)
            .map(Condition.OneOf.class::cast)
            .filter(oneOf -> !(multikey && oneOf.hasDocuments()))
            .filter(oneOf -> (long) prefixes.size() * oneOf.values().size() <= MOST_POINTS)
            .min(Comparator.comparingLong(oneOf -> multikey ? reach(key, oneOf) : 0));
    if (points.isEmpty()) {
      return false;
    }
    Condition.OneOf oneOf = points.get();
    prefixes = new FieldKeys(key).points(prefixes, oneOf);
    exact &= oneOf.isExact();
    bound++;
    if (prefixes.size() == 1) {
      constants = fields + 1;
    }
    return true;
  }

  private long reach(IndexKey key, Condition.OneOf oneOf) {
    return new FieldKeys(key)
        .points(prefixes, oneOf).stream()
            .mapToLong(prefix -> KeyRange.startingWith(prefix).count(index.map()))
            .sum();
  }

  private void bindRanges(IndexKey key, List<Condition> conditions) {
    FieldKeys keys = new FieldKeys(key);
    List<Condition> bounds =
        conditions.stream().filter(AccessPaths::isRange).map(this::oneSided).toList();
    if (bounds.isEmpty()) {
      return;
    }
    List<Condition> used = multikey ? List.of(narrowest(keys, bounds)) : bounds;
    List<KeyRange> found = new ArrayList<>(prefixes.size());
    for (byte[] prefix : prefixes) {
      found.add(
          used.stream()
              .map(condition -> keys.range(prefix, condition))
              .reduce(KeyRange::and)
              .orElseThrow());
    }
    ranges = found;
    bound += used.size();
    exact &= used.stream().allMatch(AccessPaths::isExactRange);
  }

  /** Of an array, each condition may be met by another element, so only one can lead. */
  private Condition narrowest(FieldKeys keys, List<Condition> bounds) {
    return bounds.size() == 1
        ? bounds.getFirst()
        : bounds.stream()
            .min(Comparator.comparingLong(condition -> reach(keys, condition)))
            .orElseThrow();
  }

  private long reach(FieldKeys keys, Condition condition) {
    return prefixes.stream()
        .mapToLong(prefix -> keys.range(prefix, condition).count(index.map()))
        .sum();
  }

  private static boolean isRange(Condition condition) {
    return !(condition instanceof Condition.OneOf);
  }

  private static boolean isExactRange(Condition condition) {
    return condition instanceof Condition.Between between
        && between.type() != KeyType.NUMBER
        && between.isExact();
  }

  /** Of an array, one element may meet the lower end and another the upper. */
  private Condition oneSided(Condition condition) {
    return multikey
            && condition instanceof Condition.Between between
            && between.lower() != null
            && between.upper() != null
        ? new Condition.Between(between.type(), between.lower(), null)
        : condition;
  }

  private AccessPath path(SortOrder order) {
    boolean whole = prefixes.size() == 1 && !snapshot.has(index, Quirk.INEXACT);
    SortOrder.Along along =
        whole
            ? order.along(index.getKeys(), constants, ranges != null, multikey)
            : SortOrder.Along.NOT;
    List<KeyRange> found =
        ranges != null ? ranges : prefixes.stream().map(KeyRange::startingWith).toList();
    boolean all = exact && filter.isComplete() && bound == filter.size();
    return new AccessPath(
        index,
        found,
        bound,
        all,
        multikey,
        along != SortOrder.Along.NOT,
        along == SortOrder.Along.BACKWARDS);
  }
}
