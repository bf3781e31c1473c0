package org.partnershiphub.notification.inbox.web;

import java.util.Set;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.platform.security.Actor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** All records of whoever asks: the directory blocks, which no event loop must. */
@Component
class Records {

  private final Directory directory;

  Records(Directory directory) {
    this.directory = directory;
  }

  Mono<Set<PersonId>> of(Actor actor) {
    return Mono.fromCallable(() -> directory.idsOf(new PersonId(actor.person())))
        .subscribeOn(Schedulers.boundedElastic());
  }
}
