package org.partnershiphub.membership.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.partnershiphub.membership.agreements.Signing;
import org.partnershiphub.membership.jurisdictions.Jurisdictions;
import org.partnershiphub.membership.offices.Footing;
import org.partnershiphub.membership.people.Merges;
import org.partnershiphub.membership.people.People;
import org.partnershiphub.membership.people.Person;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.registry.Years;
import org.partnershiphub.membership.representation.Footings;
import org.partnershiphub.platform.change.Change;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What a merge of two persons leads to: the rest of the merge itself, should a crash have cut it
 * off, and whatever named the merged id names the survivor.
 */
@Component
class MergeWords {

  private final Merges merges;
  private final People people;
  private final Jurisdictions jurisdictions;
  private final Footings footings;
  private final Footing footing;
  private final Signing signing;
  private final Years years;
  private final Clock clock;

  MergeWords(
      Merges merges,
      People people,
      Jurisdictions jurisdictions,
      Footings footings,
      Footing footing,
      Signing signing,
      Years years,
      Clock clock) {
    this.merges = merges;
    this.people = people;
    this.jurisdictions = jurisdictions;
    this.footings = footings;
    this.footing = footing;
    this.signing = signing;
    this.years = years;
    this.clock = clock;
  }

  record PersonsMerged(PersonId survivor, PersonId merged) {}

  /** The survivor may have been merged in turn; then the last of the chain takes over. */
  Mono<Void> merged(PersonsMerged fact) {
    return merges
        .complete(fact.survivor(), fact.merged())
        .then(merges.goesOnAs(fact.merged()))
        .filter(last -> !last.equals(fact.merged()))
        .flatMap(last -> passOn(fact.merged(), last));
  }

  private Mono<Void> passOn(PersonId merged, PersonId survivor) {
    return lead(merged, survivor)
        .then(footings.merged(merged, survivor))
        .then(Mono.defer(() -> footing.merged(merged, survivor, today())))
        .then(Mono.defer(() -> signing.merged(merged, survivor)));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), years.zone());
  }

  private Mono<Void> lead(PersonId merged, PersonId survivor) {
    return people
        .get(survivor)
        .flatMapMany(it -> Flux.fromIterable(jurisdictionsOf(it.state())))
        .concatMap(
            id ->
                jurisdictions.change(
                    id, it -> it.isLedBy(merged) ? it.nameLead(survivor) : Change.nothing(it)))
        .then();
  }

  private static List<JurisdictionId> jurisdictionsOf(Person person) {
    return person
        .current()
        .map(it -> it.employer())
        .filter(it -> it.kind() == Employer.Kind.JURISDICTION)
        .map(it -> new JurisdictionId(it.organisation().value()))
        .toList();
  }
}
