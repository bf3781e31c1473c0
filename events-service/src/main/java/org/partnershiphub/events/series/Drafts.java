package org.partnershiphub.events.series;

import org.partnershiphub.events.schedule.SeriesId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All drafts; they tell nothing, so they are plain rows and no aggregates. */
public interface Drafts {

  Mono<Draft> find(DraftId id);

  /** Those of a series, the latest first. */
  Flux<Draft> of(SeriesId series);

  /**
   * Writes the first revision, or any later one over the one right before it.
   *
   * @return false when another one stands
   */
  Mono<Boolean> write(Draft draft);
}
