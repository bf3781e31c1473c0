package org.partnershiphub.membership.people;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.Faults;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.registry.RefusedPeople;
import org.partnershiphub.membership.registry.Zones;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What people may say of themselves: the name, the clock, which job speaks first. */
@Component
public class PersonalDetails {

  private final People people;
  private final Rights rights;
  private final RefusedPeople refused;

  PersonalDetails(People people, Rights rights, RefusedPeople refused) {
    this.people = people;
    this.rights = rights;
    this.refused = refused;
  }

  public Mono<Versioned<Person>> rename(Actor actor, PersonId id, Expected expected, String name) {
    return rights
        .own(actor, id)
        .doOnSuccess(
            _ -> refused.named(name).ifPresent(it -> Faults.of("/name", it.reason()).refuse()))
        .then(people.change(id, expected, it -> it.rename(name)));
  }

  /**
   * @param zone absent to keep the clock of the job again
   */
  public Mono<Versioned<Person>> keepZone(
      Actor actor, PersonId id, Expected expected, @Nullable ZoneId zone) {
    return rights
        .own(actor, id)
        .doOnSuccess(_ -> (zone == null ? Faults.NONE : Zones.check("/zone", zone)).refuse())
        .then(people.change(id, expected, it -> it.keepZone(zone)));
  }

  /** By the organisation, since that is how people know their jobs. */
  public Mono<Versioned<Person>> choosePrimary(
      Actor actor,
      PersonId id,
      Expected expected,
      org.partnershiphub.membership.registry.OrganisationId organisation) {
    return rights
        .own(actor, id)
        .then(
            people.change(
                id,
                expected,
                it -> {
                  var job =
                      it.open()
                          .current()
                          .filter(own -> own.isWith(organisation))
                          .findFirst()
                          .orElseThrow(() -> new PersonProblem.NotAffiliated(id));
                  return it.choosePrimary(job.id());
                }));
  }
}
