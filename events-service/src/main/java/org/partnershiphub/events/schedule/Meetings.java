package org.partnershiphub.events.schedule;

import java.time.Instant;
import org.partnershiphub.events.audience.Concern;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.change.Versioned;
import reactor.core.publisher.Flux;

/** All meetings; they change only by a decision. */
public interface Meetings extends Aggregates<MeetingId, Meeting> {

  /**
   * The single ones that a change may be about and that begin after now, the cancelled ones among
   * them.
   */
  Flux<Meeting> upcoming(Concern concern, Instant now);

  /** The occurrences of a series that begin after now, whatever became of them. */
  Flux<Versioned<Meeting>> occurrences(SeriesId series, Instant now);

  /** All single ones that begin after now, in the order of their ids. */
  Flux<MeetingId> single(Instant now);

  /** By start and id, those that match. */
  Flux<Versioned<Meeting>> list(MeetingSearch search);
}
