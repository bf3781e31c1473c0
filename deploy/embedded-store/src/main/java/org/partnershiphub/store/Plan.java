package org.partnershiphub.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;

/** How a query is answered: through an index, or by looking at every document. */
record Plan(Optional<AccessPath> path, boolean backwards, boolean sorted) {
  /**
   * A document found through an index costs about so many of those that come one after the other.
   */
  private static final double LOOK_UP = 1.5;

  private static final double SORTING = 0.5;

  /**
   * Where a limit ends the search and the check may turn documents down, at least so many are
   * looked at for each found.
   */
  private static final int TURNED_DOWN = 10;

  static Plan of(Snapshot snapshot, Document query, @Nullable Document orderBy, int wanted) {
    Filter filter = Filter.of(query);
    SortOrder order = SortOrder.of(orderBy);
    Optional<AccessPath> byId = namesIds(filter) ? byId(snapshot, filter, order) : Optional.empty();
    return byId.isPresent()
        ? new Plan(byId, false, byId.get().ordered())
        : cheapest(snapshot, filter, order, wanted, isBackwards(orderBy));
  }

  private static boolean isBackwards(@Nullable Document orderBy) {
    return orderBy != null && orderBy.get("$natural") instanceof Number way && way.intValue() < 0;
  }

  private static boolean namesIds(Filter filter) {
    return filter.on("_id").stream().anyMatch(Condition.OneOf.class::isInstance);
  }

  /** Nothing is found sooner than by its id, so the other ways are not even looked at. */
  private static Optional<AccessPath> byId(Snapshot snapshot, Filter filter, SortOrder order) {
    return snapshot
        .indexes()
        .filter(index -> index.definition().isOfIds())
        .findFirst()
        .flatMap(index -> AccessPaths.through(index, snapshot, filter, order))
        .filter(path -> path.bound() > 0);
  }

  private static Plan cheapest(
      Snapshot snapshot, Filter filter, SortOrder order, int wanted, boolean backwards) {
    List<AccessPath> paths =
        snapshot
            .indexes()
            .flatMap(index -> AccessPaths.through(index, snapshot, filter, order).stream())
            .filter(path -> path.bound() > 0 || (path.ordered() && !order.isAny()))
            .toList();
    Optional<Costed> best =
        paths.stream()
            .map(
                path ->
                    new Costed(path, cost(path, filter, wanted, turnedDown(path, paths, snapshot))))
            .min(
                Comparator.comparingDouble(Costed::cost)
                    .thenComparingInt(each -> -each.path().bound()));
    double scan = snapshot.size() * (order.isAny() ? 1 : 1 + SORTING);
    return best.filter(it -> it.cost() <= scan || it.path().size() == 0)
        .map(it -> new Plan(Optional.of(it.path()), false, it.path().ordered()))
        .orElseGet(() -> new Plan(Optional.empty(), backwards, order.isAny()));
  }

  private record Costed(AccessPath path, double cost) {}

  /**
   * How many are looked at for each that is found: as the rarest of what other indexes know of the
   * filter says, since one in so many meets it.
   */
  private static double turnedDown(AccessPath path, List<AccessPath> paths, Snapshot snapshot) {
    return paths.stream()
        .filter(other -> other.bound() > 0 && !other.index().equals(path.index()))
        .mapToDouble(other -> (double) snapshot.size() / Math.max(1, other.size()))
        .reduce(TURNED_DOWN, Math::max);
  }

  private static double cost(AccessPath path, Filter filter, int wanted, double turnedDown) {
    long size = path.size();
    if (!path.ordered()) {
      return size * (LOOK_UP + SORTING);
    }
    boolean checked = path.bound() < filter.size() || !filter.isComplete();
    return LOOK_UP
        * (wanted > 0 ? Math.min((double) size, wanted * (checked ? turnedDown : 1)) : size);
  }

  Stream<Document> candidates(Snapshot snapshot) {
    return path.map(it -> it.documents(snapshot)).orElseGet(() -> scan(snapshot));
  }

  private Stream<Document> scan(Snapshot snapshot) {
    Cursor<Long, byte[]> cursor = snapshot.scan(backwards);
    Iterable<Long> positions = () -> cursor;
    return StreamSupport.stream(positions.spliterator(), false)
        .map(position -> BsonBytes.decode(cursor.getValue()));
  }
}
