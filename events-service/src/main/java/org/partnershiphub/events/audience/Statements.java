package org.partnershiphub.events.audience;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Who has signed the statement of confidentiality. Late and repeated facts change nothing. */
public interface Statements {

  /** Signed, or signed for longer. */
  Mono<Void> signed(AgreementId agreement, PersonId person, LocalDate from, long number);

  /** No longer in force. */
  Mono<Void> lapsed(AgreementId agreement, PersonId person, long number);

  /** Whoever signed turned out to be this person. */
  Mono<Void> passedOn(AgreementId agreement, PersonId person, long number);

  /** Of these people, those who ever signed; a statement in force outweighs one that lapsed. */
  Mono<Map<PersonId, Signature>> signatures(Collection<PersonId> people, LocalDate day);
}
