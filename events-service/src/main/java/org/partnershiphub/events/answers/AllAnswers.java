package org.partnershiphub.events.answers;

import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.platform.change.TimedAggregates;
import reactor.core.publisher.Flux;

/** All answers; they change only by a decision. */
public interface AllAnswers extends TimedAggregates<AnswersId, Answers> {

  /** Of everybody who ever answered, those taken off since among them. */
  Flux<Answers> to(MeetingId subject);

  /** To whatever they are invited to. */
  Flux<Answers> of(PersonId person);
}
