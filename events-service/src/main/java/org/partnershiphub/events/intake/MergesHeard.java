package org.partnershiphub.events.intake;

import org.partnershiphub.events.answers.MergedAnswers;
import org.partnershiphub.events.audience.Merges;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.invitations.NamedPeople;
import org.partnershiphub.events.records.Inheritance;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.intake.Intake;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Of membership-service's facts, that two people are one: whoever goes on is meant where the other
 * was named, has to do what the other had to, and has answered what the other answered.
 */
@Component
class MergesHeard {

  private final Merges merges;
  private final NamedPeople named;
  private final Inheritance inheritance;
  private final MergedAnswers answers;

  MergesHeard(Merges merges, NamedPeople named, Inheritance inheritance, MergedAnswers answers) {
    this.merges = merges;
    this.named = named;
    this.inheritance = inheritance;
    this.answers = answers;
  }

  /** Two people are one. */
  record Merged(PersonId survivor, PersonId merged) {}

  Intake by(Intake intake) {
    return intake.on("membership.persons-merged.v1", Merged.class, this::merged);
  }

  private Mono<Void> merged(Merged it, Envelope envelope) {
    return merges
        .note(it.merged(), it.survivor())
        .then(Mono.defer(() -> named.merged(it.merged(), it.survivor())))
        .then(Mono.defer(() -> inheritance.pass(it.merged(), it.survivor())))
        .then(Mono.defer(() -> answers.pass(it.survivor())));
  }
}
