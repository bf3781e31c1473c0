package org.partnershiphub.notification.webhooks.web;

import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.security.Forbidden;
import reactor.core.publisher.Mono;

/** Who may do anything with webhooks; others are not told what is wrong with a request either. */
final class Staff {

  private Staff() {}

  static <T> Mono<T> only(Actor actor, Mono<T> work) {
    return actor.hasAny("COORDINATOR", "ADMINISTRATOR")
        ? work
        : Mono.error(() -> new Forbidden("Only coordinators and administrators have webhooks."));
  }
}
