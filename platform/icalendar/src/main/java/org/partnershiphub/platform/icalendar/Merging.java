package org.partnershiphub.platform.icalendar;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Two ordered streams as one, lazily; what stands in both comes once. */
final class Merging<T extends Comparable<? super T>> implements Iterator<T> {

  private final Iterator<T> some;
  private final Iterator<T> more;
  private @Nullable T nextOfSome;
  private @Nullable T nextOfMore;

  private Merging(Iterator<T> some, Iterator<T> more) {
    this.some = some;
    this.more = more;
    this.nextOfSome = next(some);
    this.nextOfMore = next(more);
  }

  static <T extends Comparable<? super T>> Stream<T> of(Stream<T> some, Stream<T> more) {
    var merged = new Merging<T>(some.iterator(), more.iterator());
    var order = Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(merged, order), false);
  }

  private static <T> @Nullable T next(Iterator<T> from) {
    return from.hasNext() ? from.next() : null;
  }

  @Override
  public boolean hasNext() {
    return nextOfSome != null || nextOfMore != null;
  }

  @Override
  public T next() {
    var one = nextOfSome;
    var other = nextOfMore;
    if (one == null && other == null) {
      throw new NoSuchElementException();
    }
    var order = one == null ? 1 : other == null ? -1 : one.compareTo(other);
    if (order <= 0) {
      nextOfSome = next(some);
    }
    if (order >= 0) {
      nextOfMore = next(more);
    }
    return order <= 0 && one != null ? one : require(other);
  }

  private static <T> T require(@Nullable T value) {
    if (value == null) {
      throw new NoSuchElementException();
    }
    return value;
  }
}
