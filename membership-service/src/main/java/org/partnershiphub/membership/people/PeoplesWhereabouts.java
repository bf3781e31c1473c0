package org.partnershiphub.membership.people;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import org.partnershiphub.membership.access.Whereabouts;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.PersonId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers access where somebody works. */
@Component
class PeoplesWhereabouts implements Whereabouts {

  private final People people;

  PeoplesWhereabouts(People people) {
    this.people = people;
  }

  @Override
  public Mono<Set<Employer>> of(PersonId person) {
    return people
        .find(person)
        .map(it -> it.state().current().map(Affiliation::employer).collect(toUnmodifiableSet()))
        .defaultIfEmpty(Set.of());
  }
}
