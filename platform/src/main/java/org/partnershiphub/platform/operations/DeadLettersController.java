package org.partnershiphub.platform.operations;

import java.util.List;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.security.Forbidden;
import org.partnershiphub.platform.web.Window;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Dead letters for the operator, who is whoever has the role named in {@code hub.operator-role}.
 */
@RestController
@RequestMapping("/api/operations/${hub.service}/dead-letters")
final class DeadLettersController {

  private final DeadLetters letters;
  private final String operatorRole;

  DeadLettersController(DeadLetters letters, String operatorRole) {
    this.letters = letters;
    this.operatorRole = operatorRole;
  }

  record Waiting(long waiting, List<DeadLetter> letters) {}

  @GetMapping
  Mono<Waiting> list(Actor actor, Window window) {
    return asOperator(actor, () -> new Waiting(letters.waiting(), letters.list(window.limit())));
  }

  @PostMapping("/replay")
  Mono<DeadLetters.Replayed> replay(Actor actor) {
    return asOperator(actor, letters::replay);
  }

  private <T> Mono<T> asOperator(Actor actor, java.util.concurrent.Callable<T> work) {
    if (!actor.has(operatorRole)) {
      return Mono.error(() -> new Forbidden("Only an operator may look at dead letters."));
    }
    return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
  }
}
