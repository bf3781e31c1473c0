package org.partnershiphub.community.groups;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.Partners;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.Openness;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.security.Forbidden;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who may do what: roles come from the token, everything else from the domain. */
@Component
public class Access {

  private final Partners partners;
  private final Participations participations;

  public Access(Partners partners, Participations participations) {
    this.partners = partners;
    this.participations = participations;
  }

  public static boolean runsGroups(Actor actor) {
    return actor.hasAny("COORDINATOR", "ADMINISTRATOR");
  }

  public static Mono<Void> mustRunGroups(Actor actor) {
    return require(runsGroups(actor), "Coordinators and administrators do this.");
  }

  public static Mono<Void> mustAdminister(Actor actor) {
    return require(actor.has("ADMINISTRATOR"), "Administrators do this.");
  }

  /** The person themselves, or whoever runs groups. */
  public static Mono<Void> mustActFor(Actor actor, PersonId person) {
    return require(
        runsGroups(actor) || actor.is(person.value()),
        "You may do this for yourself; coordinators and administrators do it for others.");
  }

  /** The lead of a jurisdiction names its voices where groups are made up of designated people. */
  public Mono<Void> mustSeat(Actor actor, Group group, @Nullable JurisdictionId jurisdiction) {
    return runsGroups(actor)
        ? Mono.empty()
        : leads(actor, group, jurisdiction)
            .flatMap(
                leads ->
                    require(
                        leads,
                        "Coordinators, administrators and the lead of the jurisdiction do this."));
  }

  public Mono<Void> mustVacate(Actor actor, Group group, Seat seat) {
    return actor.is(seat.person().value())
        ? Mono.empty()
        : mustSeat(actor, group, seat.jurisdiction());
  }

  /** Who takes part in a confidential group is seen by its people and whoever runs it. */
  public Mono<Boolean> seesPeople(Actor actor, Group group) {
    if (!group.profile().confidential() || runsGroups(actor)) {
      return Mono.just(true);
    }
    if (group.seats().filled().stream().anyMatch(seat -> actor.is(seat.person().value()))) {
      return Mono.just(true);
    }
    return Mono.fromSupplier(() -> new PersonId(actor.person()))
        .onErrorComplete(IllegalArgumentException.class)
        .flatMap(person -> participations.all().find(ParticipationId.of(group.id(), person)))
        .map(Versioned::state)
        .map(Participation::current)
        .defaultIfEmpty(false);
  }

  public Mono<Void> mustSeePeople(Actor actor, Group group) {
    return seesPeople(actor, group)
        .flatMap(sees -> require(sees, "Who takes part in this group is for its people only."));
  }

  private Mono<Boolean> leads(Actor actor, Group group, @Nullable JurisdictionId jurisdiction) {
    return jurisdiction == null || group.rules().openness() != Openness.DESIGNATED
        ? Mono.just(false)
        : partners
            .jurisdictions()
            .map(
                all ->
                    all.stream()
                        .filter(it -> it.id().equals(jurisdiction))
                        .anyMatch(it -> it.lead() != null && actor.is(it.lead().value())));
  }

  private static Mono<Void> require(boolean allowed, String words) {
    return allowed ? Mono.empty() : Mono.error(() -> new Forbidden(words));
  }
}
