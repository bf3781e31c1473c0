package org.partnershiphub.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;

/**
 * A way to the documents that may match, through one index.
 *
 * @param ranges disjoint, in the order of the index
 * @param bound how many conditions of the filter the ranges keep
 * @param exact whether the keys in the ranges are those of the matching documents and no others,
 *     each once
 * @param ordered whether the documents come in the wanted order
 */
record AccessPath(
    OrderedIndex index,
    List<KeyRange> ranges,
    int bound,
    boolean exact,
    boolean repeats,
    boolean ordered,
    boolean backwards) {
  private static final int SAMPLE = 16;

  /** How many keys it leads through; exact for a few ranges, extrapolated for many. */
  long size() {
    if (ranges.size() <= SAMPLE) {
      return ranges.stream().mapToLong(range -> range.count(index.map())).sum();
    }
    if (index.isUnique()) {
      return ranges.size();
    }
    int step = ranges.size() / SAMPLE;
    long sampled = 0;
    for (int i = 0; i < SAMPLE; i++) {
      sampled += ranges.get(i * step).count(index.map());
    }
    return sampled * ranges.size() / SAMPLE;
  }

  /** How many keys it leads through, all counted. */
  long exactSize() {
    return ranges.stream().mapToLong(range -> range.count(index.map())).sum();
  }

  Stream<Document> documents(Snapshot snapshot) {
    return positions(snapshot).mapToObj(snapshot::document);
  }

  LongStream positions(Snapshot snapshot) {
    Stream<KeyRange> order = backwards ? ranges.reversed().stream() : ranges.stream();
    LongStream positions = order.flatMapToLong(range -> positions(snapshot, range));
    if (!repeats) {
      return positions;
    }
    Set<Long> seen = new HashSet<>();
    LongPredicate first = seen::add;
    return positions.filter(first);
  }

  private LongStream positions(Snapshot snapshot, KeyRange range) {
    if (range.isEmpty()) {
      return LongStream.empty();
    }
    Cursor<byte[], Boolean> cursor =
        backwards
            ? snapshot.cursor(index, range.to(), range.from(), true)
            : snapshot.cursor(index, range.from(), range.to(), false);
    Iterable<byte[]> keys = () -> cursor;
    return StreamSupport.stream(keys.spliterator(), false).mapToLong(OrderedIndex::position);
  }
}
