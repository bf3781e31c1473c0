package org.partnershiphub.events.answers;

import org.partnershiphub.events.answers.AnswerFact.AlternateAsked;
import org.partnershiphub.platform.change.Change;

/** That an alternate was asked; it only ever begins. */
public record AlternateAsk(AlternateAskId id) {

  static Change<AlternateAsk> ask(AlternateAskId id, AlternateAsked fact) {
    return Change.of(new AlternateAsk(id), fact);
  }
}
