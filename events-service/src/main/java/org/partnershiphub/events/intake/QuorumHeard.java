package org.partnershiphub.events.intake;

import java.time.Instant;
import org.partnershiphub.events.quorum.QuorumWatching;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.intake.Intake;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Of our own facts, those by which a quorum is looked after. */
@Component
class QuorumHeard {

  private final QuorumWatching watching;

  QuorumHeard(QuorumWatching watching) {
    this.watching = watching;
  }

  /** An occurrence stands otherwise. */
  record OccurrenceSet(MeetingId meeting) {}

  /** Time to look. */
  record Due(MeetingId meeting, Instant startsAt) {}

  Intake by(Intake intake) {
    return intake
        .on("meetings.occurrence-set.v1", OccurrenceSet.class, this::set)
        .on("meetings.quorum-watch-due.v1", Due.class, this::due);
  }

  /** A meeting has got a time. */
  Mono<Void> stands(MeetingId meeting) {
    return Mono.defer(() -> watching.stands(meeting));
  }

  private Mono<Void> set(OccurrenceSet it, Envelope envelope) {
    return watching.stands(it.meeting());
  }

  private Mono<Void> due(Due it, Envelope envelope) {
    return watching.look(it.meeting(), it.startsAt());
  }
}
