package org.partnershiphub.events.replies.web;

import java.time.Instant;
import org.partnershiphub.events.replies.MailMemory;
import org.partnershiphub.events.replies.RefusedMail;
import org.partnershiphub.events.replies.Verdict;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.security.Forbidden;
import org.partnershiphub.platform.web.Page;
import org.partnershiphub.platform.web.Window;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows an operator which mails were kept apart and why; they themselves are in the mailbox. */
@RestController
class RefusedMailsController {

  private final MailMemory memory;
  private final String operatorRole;

  RefusedMailsController(
      MailMemory memory, @Value("${hub.operator-role:ADMINISTRATOR}") String operatorRole) {
    this.memory = memory;
    this.operatorRole = operatorRole;
  }

  /** Where it arrived, why it was refused, and when. */
  record View(String place, Verdict reason, Instant at) {
    static View of(RefusedMail it) {
      return new View(it.place(), it.reason(), it.at());
    }
  }

  /** The latest first. */
  @GetMapping("/api/operations/events/refused-mails")
  Mono<Page<View>> refused(Actor actor, Window window) {
    if (!actor.has(operatorRole)) {
      return Mono.error(() -> new Forbidden("Only an operator may look at refused mails."));
    }
    return Mono.defer(() -> memory.refused(window.after(), window.limit() + 1).collectList())
        .map(it -> Page.of(it, window, RefusedMail::key).map(View::of));
  }
}
