package org.partnershiphub.events.answers;

import java.time.InstantSource;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.Meetings;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.events.schedule.Subjects;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds what somebody may answer. */
@Component
public class Askings {

  private final Meetings meetings;
  private final Subjects subjects;
  private final InstantSource clock;

  public Askings(Meetings meetings, Subjects subjects, InstantSource clock) {
    this.meetings = meetings;
    this.subjects = subjects;
    this.clock = clock;
  }

  /** Empty when there is nothing of this id. */
  public Mono<Asking> find(MeetingId target) {
    return SeriesId.isOne(target)
        ? series(new SeriesId(target.value()))
        : meetings.find(target).map(Versioned::state).map(Asking::of);
  }

  private Mono<Asking> series(SeriesId id) {
    return subjects
        .find(id.subject())
        .flatMap(
            it ->
                meetings
                    .occurrences(id, clock.instant())
                    .map(Versioned::state)
                    .collectList()
                    .map(ahead -> Asking.ofSeries(it, ahead)));
  }
}
