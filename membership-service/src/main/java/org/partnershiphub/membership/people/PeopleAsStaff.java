package org.partnershiphub.membership.people;

import java.util.List;
import org.partnershiphub.membership.jurisdictions.Staff;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers jurisdictions who works for them. */
@Component
class PeopleAsStaff implements Staff {

  private final People people;

  PeopleAsStaff(People people) {
    this.people = people;
  }

  @Override
  public Mono<Boolean> worksAt(PersonId person, JurisdictionId jurisdiction) {
    return people.find(person).map(it -> it.state().worksAt(jurisdiction)).defaultIfEmpty(false);
  }

  @Override
  public Mono<List<PersonId>> of(JurisdictionId jurisdiction) {
    return people
        .workingFor(Employer.of(jurisdiction).organisation())
        .map(it -> it.state())
        .filter(it -> it.worksAt(jurisdiction))
        .map(Person::id)
        .sort(java.util.Comparator.comparing(PersonId::value))
        .collectList();
  }
}
