package org.partnershiphub.events.series;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.schedule.SeriesId;

/**
 * Where a series comes from.
 *
 * @param root the first of the chain; all facts of the chain have it as their key, so that they
 *     keep their order
 * @param continues the one that it was split from
 */
public record Lineage(SeriesId root, @Nullable SeriesId continues) {

  static Lineage first(SeriesId id) {
    return new Lineage(id, null);
  }

  Lineage next(SeriesId of) {
    return new Lineage(root, of);
  }
}
