package org.partnershiphub.store;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys under which an index lists one document.
 *
 * @param keys encoded field values, one for each array element
 */
record IndexEntries(List<byte[]> keys, Set<Quirk> quirks) {
  private static final IndexEntries NONE = new IndexEntries(List.of(), Set.of());

  static IndexEntries of(IndexDefinition index, Document document) {
    if (isLeftOut(index, document)) {
      return NONE;
    }
    List<Object> values = new ArrayList<>(index.keys().size());
    boolean multikey = false;
    for (IndexKey key : index.keys()) {
      Object value = valueAt(document, key.getKey());
      multikey |= value instanceof Collection;
      values.add(value);
    }
    return multikey ? forEachElement(index, document, values) : single(index, values);
  }

  /** Most changes leave most indexes alone, which is seen without writing keys. */
  static boolean surelySame(IndexDefinition index, Document before, Document after) {
    if (index.partialFilter() != null) {
      return false;
    }
    for (List<String> path : index.paths()) {
      if (!Objects.equals(glance(before, path), glance(after, path))) {
        return false;
      }
    }
    return true;
  }

  /** What stands at the end of a path; an array on the way there is not entered. */
  private static @Nullable Object glance(Document document, List<String> path) {
    @Nullable Object at = document;
    for (int depth = 0; depth < path.size(); depth++) {
      if (at instanceof Collection<?> array) {
        return new Unentered(depth, array);
      }
      if (!(at instanceof Document inside)) {
        return Missing.getInstance();
      }
      at = inside.getOrMissing(path.get(depth));
    }
    return at;
  }

  private record Unentered(int depth, Collection<?> array) {}

  private static Object valueAt(Document document, String path) {
    return path.indexOf('.') < 0
        ? document.getOrMissing(path)
        : Utils.getSubdocumentValueCollectionAware(document, path);
  }

  private static IndexEntries single(IndexDefinition index, List<Object> values) {
    KeyWriter writer = new KeyWriter();
    for (int i = 0; i < values.size(); i++) {
      writer.field(values.get(i), index.keys().get(i).isAscending());
    }
    return new IndexEntries(
        List.of(writer.toBytes()), writer.inexact() ? Set.of(Quirk.INEXACT) : Set.of());
  }

  private static IndexEntries forEachElement(
      IndexDefinition index, Document document, List<Object> values) {
    Set<Quirk> quirks = EnumSet.of(Quirk.MULTIKEY);
    if (values.stream().anyMatch(ArrayElements::isNested)) {
      quirks.add(Quirk.INEXACT);
    }
    if (index.fields().stream()
        .anyMatch(field -> ArrayElements.goesThroughNested(document, field))) {
      quirks.add(Quirk.UNFINDABLE);
    }
    Set<ByteBuffer> distinct = new LinkedHashSet<>();
    for (List<Object> row : ArrayElements.rows(index.fields(), values)) {
      IndexEntries one = single(index, row);
      quirks.addAll(one.quirks());
      distinct.add(ByteBuffer.wrap(one.keys().getFirst()));
    }
    return new IndexEntries(distinct.stream().map(ByteBuffer::array).toList(), quirks);
  }

  private static boolean isLeftOut(IndexDefinition index, Document document) {
    if (index.partialFilter() != null
        && !new DefaultQueryMatcher().matches(document, index.partialFilter())) {
      return true;
    }
    return index.sparse()
        && index.keys().stream().noneMatch(key -> ArrayElements.exists(document, key.getKey()));
  }

  boolean sameAs(IndexEntries other) {
    if (keys.size() != other.keys.size() || !quirks.equals(other.quirks)) {
      return false;
    }
    for (int i = 0; i < keys.size(); i++) {
      if (!Arrays.equals(keys.get(i), other.keys.get(i))) {
        return false;
      }
    }
    return true;
  }
}
