package org.partnershiphub.membership.offices;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import org.partnershiphub.membership.people.People;
import org.partnershiphub.membership.people.Person;
import org.partnershiphub.membership.registry.Faults;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.registry.Years;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who may hold an office: somebody registered and, where members' people are asked for, of one. */
@Component
class Holders {

  private final People people;
  private final Footing footing;
  private final OfficeRules rules;
  private final Years years;

  Holders(People people, Footing footing, OfficeRules rules, Years years) {
    this.people = people;
    this.footing = footing;
    this.rules = rules;
    this.years = years;
  }

  /** What is known of the people in these rows. */
  Mono<Known> of(List<TermRow> rows) {
    return people
        .findAll(rows.stream().map(TermRow::person).distinct().toList())
        .map(Versioned::state)
        .collectList()
        .flatMap(
            found ->
                footing
                    .withFooting(found)
                    .map(
                        members ->
                            new Known(found.stream().map(Person::id).collect(toSet()), members)));
  }

  /** Whom the registry knows, and who of them works for an active jurisdiction. */
  final class Known {

    private final Set<PersonId> registered;
    private final Set<PersonId> members;

    Known(Set<PersonId> registered, Set<PersonId> members) {
      this.registered = registered;
      this.members = members;
    }

    Faults faults(TermRow row) {
      var rule = rules.offices().get(row.office().value());
      var to = row.to();
      return Faults.when(rule == null, "/office", "is no office of the partnership")
          .and(years.check("/from", row.from()))
          .and(years.check("/to", to))
          .and(Faults.when(to != null && to.isBefore(row.from()), "/to", "must not be before from"))
          .and(holderFaults(row.person(), rule != null && rule.forJurisdictions()));
    }

    private Faults holderFaults(PersonId person, boolean forJurisdictions) {
      if (!registered.contains(person)) {
        return Faults.of("/person", "is not registered");
      }
      return Faults.when(
          forJurisdictions && !members.contains(person),
          "/person",
          "must have a current affiliation with an active jurisdiction to hold this office");
    }
  }
}
