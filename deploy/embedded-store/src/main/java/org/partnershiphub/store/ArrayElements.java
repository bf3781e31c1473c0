package org.partnershiphub.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How arrays along the path of an indexed field become several keys. */
final class ArrayElements {
  private ArrayElements() {}

  /**
   * One list of values for each array element. Fields of the same array give one key for each
   * element together; an index over two different arrays is refused, as it would hold every pair of
   * elements.
   */
  static List<List<Object>> rows(List<String> fields, List<Object> values) {
    int length = 1;
    List<String> arrays = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) instanceof Collection<?> array) {
        List<Object> flat = flatten(array);
        String root =
            fields.get(i).contains(".")
                ? fields.get(i).substring(0, fields.get(i).lastIndexOf('.'))
                : fields.get(i);
        if (!arrays.isEmpty() && (!arrays.contains(root) || flat.size() != length)) {
          throw new CannotIndexParallelArraysError(List.of(arrays.getFirst(), root));
        }
        arrays.add(root);
        values.set(i, flat);
        length = flat.size();
      }
    }
    return length == 0 ? List.of(values) : rows(values, length);
  }

  private static List<List<Object>> rows(List<Object> values, int length) {
    List<List<Object>> rows = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      List<Object> row = new ArrayList<>(values.size());
      for (Object value : values) {
        row.add(value instanceof List<?> array ? array.get(i) : value);
      }
      rows.add(row);
    }
    return rows;
  }

  /** Elements that are arrays themselves are found and sorted by their elements. */
  private static List<Object> flatten(Collection<?> array) {
    List<Object> flat = new ArrayList<>(array.size());
    for (Object element : array) {
      if (element instanceof Collection<?> nested && !nested.isEmpty()) {
        flat.addAll(flatten(nested));
      } else {
        flat.add(element);
      }
    }
    return flat;
  }

  static boolean isNested(@Nullable Object value) {
    return value instanceof Collection<?> array
        && array.stream().anyMatch(Collection.class::isInstance);
  }

  /** Whether the way to a field leads through an array that stands directly in an array. */
  static boolean goesThroughNested(@Nullable Object container, String path) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      return false;
    }
    if (container instanceof Collection<?> array) {
      return isNested(array)
          || array.stream().anyMatch(element -> goesThroughNested(element, path));
    }
    if (!(container instanceof Document document)) {
      return false;
    }
    Object next = document.get(path.substring(0, dot));
    return isNested(next) || goesThroughNested(next, path.substring(dot + 1));
  }

  /** Whether a field has a value, null included, on the way through documents and arrays. */
  static boolean exists(@Nullable Object container, String path) {
    if (container instanceof Collection<?> array) {
      return array.stream().anyMatch(element -> exists(element, path));
    }
    if (!(container instanceof Document document)) {
      return false;
    }
    int dot = path.indexOf('.');
    if (dot < 0) {
      return document.containsKey(path);
    }
    return exists(document.get(path.substring(0, dot)), path.substring(dot + 1));
  }
}
