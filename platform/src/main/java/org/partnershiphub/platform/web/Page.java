package org.partnershiphub.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next where the following part begins, for {@code after}; null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

  /**
   * @param oneMore the rows read with a limit of {@code window.limit() + 1}, in the order of their
   *     keys
   * @param key what the list is sorted by, unique per row
   */
  public static <T> Page<T> of(List<T> oneMore, Window window, Function<T, String> key) {
    if (oneMore.size() <= window.limit()) {
      return new Page<>(List.copyOf(oneMore), null);
    }
    var items = List.copyOf(oneMore.subList(0, window.limit()));
    return new Page<>(items, Window.cursor(key.apply(items.getLast())));
  }

  public <R> Page<R> map(Function<T, R> view) {
    return new Page<>(items.stream().map(view).toList(), next);
  }
}
