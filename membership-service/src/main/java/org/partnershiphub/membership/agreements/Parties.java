package org.partnershiphub.membership.agreements;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.jurisdictions.Jurisdictions;
import org.partnershiphub.membership.jurisdictions.Memberships;
import org.partnershiphub.membership.jurisdictions.Place;
import org.partnershiphub.membership.people.People;
import org.partnershiphub.membership.people.Person;
import org.partnershiphub.membership.registry.Administrators;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.registry.Vocabularies;
import org.partnershiphub.membership.registry.Vocabularies.Party;
import org.partnershiphub.membership.registry.Years;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.security.Forbidden;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who can sign which kind of agreement, whose clock it goes by, and who may read it. */
@Component
public class Parties {

  private static final String ID = "[a-z0-9][a-z0-9:._-]{0,79}";

  private final Jurisdictions jurisdictions;
  private final Memberships memberships;
  private final People people;
  private final Vocabularies words;
  private final Years years;
  private final AgreementRules rules;

  /**
   * Where the jurisdictions are that were looked up; a place is looked up again before each use.
   */
  private final Map<String, Place> places = new ConcurrentHashMap<>();

  Parties(
      Jurisdictions jurisdictions,
      Memberships memberships,
      People people,
      Vocabularies words,
      Years years,
      AgreementRules rules) {
    this.jurisdictions = jurisdictions;
    this.memberships = memberships;
    this.people = people;
    this.words = words;
    this.years = years;
    this.rules = rules;
  }

  @Nullable Party kindOf(String agreementKind) {
    var kind = words.agreementKinds().get(agreementKind);
    return kind == null ? null : kind.party();
  }

  /** Those of these ids that are registered jurisdictions; their places are known afterwards. */
  Mono<Set<String>> jurisdictionsAmong(Collection<String> parties) {
    var ids = parties.stream().filter(it -> it.matches(ID)).map(JurisdictionId::new).toList();
    return jurisdictions
        .findAll(ids)
        .map(Versioned::state)
        .doOnNext(it -> places.put(it.id().value(), it.place()))
        .map(it -> it.id().value())
        .collect(toSet());
  }

  Mono<Set<String>> peopleAmong(Collection<String> parties) {
    var ids = parties.stream().filter(it -> it.matches(ID)).map(PersonId::new).toList();
    return people.findAll(ids).map(it -> it.state().id().value()).collect(toSet());
  }

  /** How an agreement of this kind is watched for a party that was just looked up. */
  Watch watch(String kind, String party) {
    var place = kindOf(kind) == Party.JURISDICTION ? places.get(party) : null;
    return place == null
        ? rules.watch(kind, years.zone(), null)
        : rules.watch(kind, place.primaryZone(), place.kind());
  }

  /** Whose agreements somebody may read; empty for the staff, who may read all. */
  Mono<Set<String>> readableBy(Actor actor) {
    if (Administrators.isStaff(actor)) {
      return Mono.empty();
    }
    return people
        .find(new PersonId(actor.person()))
        .map(Versioned::state)
        .flatMapMany(this::ledBy)
        .filterWhen(it -> memberships.isLead(actor, it))
        .map(it -> it.id().value())
        .collect(toSet())
        .map(
            led -> {
              Set<String> own = new HashSet<>(led);
              own.add(actor.person());
              return own;
            });
  }

  private Flux<org.partnershiphub.membership.jurisdictions.Jurisdiction> ledBy(Person person) {
    var employers =
        person
            .current()
            .map(it -> it.employer())
            .filter(it -> it.kind() == Employer.Kind.JURISDICTION)
            .map(it -> new JurisdictionId(it.organisation().value()))
            .toList();
    return jurisdictions.findAll(employers).map(Versioned::state);
  }

  /** Fails when somebody may not read what this party has signed. */
  public Mono<Void> check(Actor actor, String party) {
    return readableBy(actor)
        .filter(own -> !own.contains(party))
        .flatMap(
            _ -> Mono.error(new Forbidden("Only the party, its lead and the staff can see this.")));
  }

  /** Those that somebody asks for and may read; absent for all. */
  public Mono<Reach> reach(Actor actor, @Nullable String party) {
    var asked = party == null ? null : Set.of(party);
    return party == null
        ? readableBy(actor).map(Reach::new).defaultIfEmpty(new Reach(null))
        : check(actor, party).thenReturn(new Reach(asked));
  }

  /** Whose agreements a request reaches. */
  public record Reach(@Nullable Set<String> parties) {}
}
