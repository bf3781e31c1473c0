package org.partnershiphub.store;

import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * Sorts documents that come in no useful order, by the same bytes that indexes are sorted by. (The
 * library's comparator takes an empty array to be less than itself, which some sorts refuse.)
 */
final class Sorter {
  private static final int MOST_IN_HEAP = 2_000;

  private final Document orderBy;
  private final List<IndexKey> keys;
  private boolean inexact;
  private long sequence;

  private Sorter(Document orderBy) {
    this.orderBy = orderBy;
    this.keys = SortOrder.of(orderBy).keys();
  }

  /**
   * @param wanted only so many are needed, from the first; 0 for all
   */
  static Stream<Document> sorted(Stream<Document> documents, Document orderBy, int wanted) {
    return new Sorter(orderBy).sorted(documents, wanted);
  }

  private Stream<Document> sorted(Stream<Document> documents, int wanted) {
    Stream<Sortable> sortable = documents.map(this::sortable);
    List<Sortable> all =
        wanted > 0 && wanted <= MOST_IN_HEAP ? first(sortable, wanted) : sortable.toList();
    Comparator<Sortable> order =
        inexact
            ? Comparator.comparing(Sortable::document, new DocumentComparator(orderBy))
            : Comparator.naturalOrder();
    return all.stream().sorted(order).map(Sortable::document);
  }

  private List<Sortable> first(Stream<Sortable> sortable, int wanted) {
    PriorityQueue<Sortable> heap = new PriorityQueue<>(Comparator.reverseOrder());
    sortable.forEach(
        next -> {
          heap.add(next);
          if (heap.size() > wanted && !inexact) {
            heap.remove();
          }
        });
    return List.copyOf(heap);
  }

  private Sortable sortable(Document document) {
    KeyWriter writer = new KeyWriter();
    for (IndexKey key : keys) {
      Object value = Utils.getSubdocumentValueCollectionAware(document, key.getKey());
      if (value instanceof Collection<?> array && !array.isEmpty()) {
        inexact |= ArrayElements.isNested(array);
        writer.raw(extreme(array, key.isAscending()));
      } else {
        writer.field(value, key.isAscending());
      }
    }
    inexact |= writer.inexact();
    return new Sortable(writer.toBytes(), sequence++, document);
  }

  /**
   * An array sorts by its least element, or by its greatest when descending: the first of them in
   * either case.
   */
  private byte[] extreme(Collection<?> array, boolean ascending) {
    KeyWriter[] elements =
        array.stream()
            .map(element -> new KeyWriter().field(element, ascending))
            .toArray(KeyWriter[]::new);
    inexact |= Arrays.stream(elements).anyMatch(KeyWriter::inexact);
    return Arrays.stream(elements)
        .map(KeyWriter::toBytes)
        .min(Arrays::compareUnsigned)
        .orElseThrow();
  }

  /** Equal keys stay in the order in which the documents came. */
  private static final class Sortable implements Comparable<Sortable> {
    private final byte[] key;
    private final long sequence;
    private final Document document;

    Sortable(byte[] key, long sequence, Document document) {
      this.key = key;
      this.sequence = sequence;
      this.document = document;
    }

    Document document() {
      return document;
    }

    @Override
    public int compareTo(Sortable other) {
      int byKey = Arrays.compareUnsigned(key, other.key);
      return byKey != 0 ? byKey : Long.compare(sequence, other.sequence);
    }
  }
}
