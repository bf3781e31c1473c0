package org.partnershiphub.events.series;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Concern;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.platform.change.TimedAggregates;
import org.partnershiphub.platform.change.Versioned;
import reactor.core.publisher.Flux;

/** All series; they change only by a decision. */
public interface AllSeries extends TimedAggregates<SeriesId, MeetingSeries> {

  /** Those that a change may be about, whether they go on or not. */
  Flux<MeetingSeries> of(Concern concern);

  /** In the order of their ids, those that match. */
  Flux<Versioned<MeetingSeries>> list(Search search);

  /** Those that have an occurrence ahead, in the order of their ids. */
  Flux<SeriesId> going();

  /**
   * @param among only these; all when null
   * @param orOpen besides {@code among} also those that are open to everybody
   * @param after begins behind this one; from the start when null
   */
  record Search(
      @Nullable GroupId group,
      @Nullable Set<SeriesId> among,
      boolean orOpen,
      @Nullable SeriesId after,
      int limit) {}
}
