package org.partnershiphub.community.groups;

import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.security.Forbidden;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who may do what: roles come from the token, everything else from the domain. */
@Component
public class Access {

  private final Participations participations;

  public Access(Participations participations) {
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

  /** The holder gives a seat up; else whoever runs groups takes it back. */
  public static Mono<Void> mustVacate(Actor actor, Seat seat) {
    return require(
        runsGroups(actor) || actor.is(seat.person().value()),
        "Coordinators, administrators and whoever has the seat do this.");
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

  private static Mono<Void> require(boolean allowed, String words) {
    return allowed ? Mono.empty() : Mono.error(() -> new Forbidden(words));
  }
}
