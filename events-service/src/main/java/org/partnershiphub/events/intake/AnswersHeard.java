package org.partnershiphub.events.intake;

import org.partnershiphub.events.answers.Alternates;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.intake.Intake;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Of our own facts, those about answers: who declines may have an alternate. */
@Component
class AnswersHeard {

  private final Alternates alternates;

  AnswersHeard(Alternates alternates) {
    this.alternates = alternates;
  }

  /** Somebody has answered. */
  record Recorded(MeetingId meeting, PersonId person) {}

  Intake by(Intake intake) {
    return intake.on("meetings.response-recorded.v1", Recorded.class, this::recorded);
  }

  private Mono<Void> recorded(Recorded it, Envelope envelope) {
    return alternates.follow(it.meeting(), it.person());
  }
}
