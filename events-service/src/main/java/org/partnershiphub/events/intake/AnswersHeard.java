package org.partnershiphub.events.intake;

import org.partnershiphub.events.answers.Alternates;
import org.partnershiphub.events.answers.MergedAnswers;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.invitations.Diaries;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.intake.Intake;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Of our own facts, those about answers: calendars show them; who declines may have an alternate.
 */
@Component
class AnswersHeard {

  private final Alternates alternates;
  private final MergedAnswers merged;
  private final Diaries diaries;

  AnswersHeard(Alternates alternates, MergedAnswers merged, Diaries diaries) {
    this.alternates = alternates;
    this.merged = merged;
    this.diaries = diaries;
  }

  /** Somebody has answered. */
  record Recorded(MeetingId meeting, MeetingId subject, PersonId person) {}

  Intake by(Intake intake) {
    return intake.on("meetings.response-recorded.v1", Recorded.class, this::recorded);
  }

  private Mono<Void> recorded(Recorded it, Envelope envelope) {
    return diaries
        .touch(it.subject(), it.person())
        .then(Mono.defer(() -> alternates.follow(it.meeting(), it.person())))
        .then(Mono.defer(() -> merged.follow(it.person())));
  }
}
