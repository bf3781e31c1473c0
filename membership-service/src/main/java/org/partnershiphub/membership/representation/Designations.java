package org.partnershiphub.membership.representation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.jurisdictions.Jurisdiction;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem;
import org.partnershiphub.membership.jurisdictions.Jurisdictions;
import org.partnershiphub.membership.jurisdictions.Memberships;
import org.partnershiphub.membership.jurisdictions.Standing;
import org.partnershiphub.membership.people.People;
import org.partnershiphub.membership.people.Person;
import org.partnershiphub.membership.places.Bodies;
import org.partnershiphub.membership.places.Body;
import org.partnershiphub.membership.registry.Faults;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.Years;
import org.partnershiphub.platform.change.AlreadyThere;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.StaleVersion;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Names and ends designations: the decisions that also need to know who works where. */
@Component
public class Designations {

  private final Representations representations;
  private final Jurisdictions jurisdictions;
  private final Memberships memberships;
  private final People people;
  private final Bodies bodies;
  private final Years years;
  private final Clock clock;

  Designations(
      Representations representations,
      Jurisdictions jurisdictions,
      Memberships memberships,
      People people,
      Bodies bodies,
      Years years,
      Clock clock) {
    this.representations = representations;
    this.jurisdictions = jurisdictions;
    this.memberships = memberships;
    this.people = people;
    this.bodies = bodies;
    this.years = years;
    this.clock = clock;
  }

  /** What stands at version 0 until somebody is named. */
  public Mono<Versioned<Representation>> of(JurisdictionId id) {
    return jurisdictions
        .get(id)
        .flatMap(
            it ->
                representations
                    .find(RepresentationId.of(id))
                    .defaultIfEmpty(new Versioned<>(blank(it.state()), 0)));
  }

  public Mono<Versioned<Representation>> name(
      Actor actor, JurisdictionId id, Expected expected, Naming naming) {
    return jurisdictions
        .get(id)
        .map(Versioned::state)
        .flatMap(it -> mayDesignate(actor, it).thenReturn(it))
        .doOnNext(Designations::checkMember)
        .flatMap(
            it ->
                check(naming, it).doOnNext(Faults::refuse).then(decide(it, expected, naming::on)));
  }

  public Mono<Versioned<Representation>> end(
      Actor actor, JurisdictionId id, DesignationId designation, Expected expected, LocalDate on) {
    return jurisdictions
        .get(id)
        .map(Versioned::state)
        .flatMap(it -> mayDesignate(actor, it).thenReturn(it))
        .doOnNext(_ -> years.check("/on", on).refuse())
        .flatMap(
            it ->
                representations.change(
                    RepresentationId.of(id),
                    expected,
                    state -> Naming.end(designation, on, today(state.zone()), state)));
  }

  /** Ends a designation that was said to be wrong; one that is over stays as it is. */
  public Mono<Void> endAsWrong(JurisdictionId id, DesignationId designation, Instant said) {
    return representations
        .change(
            RepresentationId.of(id),
            it -> {
              var day = LocalDate.ofInstant(said, it.zone());
              return Naming.endAsWrong(designation, day, today(it.zone()), it);
            })
        .then();
  }

  /** Only an administrator and the lead say who speaks for a jurisdiction. */
  private Mono<Void> mayDesignate(Actor actor, Jurisdiction it) {
    return actor.has("ADMINISTRATOR")
        ? Mono.empty()
        : memberships
            .isLead(actor, it)
            .filter(yes -> yes)
            .switchIfEmpty(Mono.error(() -> new JurisdictionProblem.NotYours(it.id())))
            .then();
  }

  private static void checkMember(Jurisdiction it) {
    if (it.standing().status() == Standing.Status.WITHDRAWN) {
      throw new JurisdictionProblem.NotMember(it.id());
    }
  }

  private Mono<Faults> check(Naming naming, Jurisdiction it) {
    return Mono.zip(
        people
            .find(naming.voice().person())
            .map(Versioned::state)
            .map(Optional::of)
            .defaultIfEmpty(Optional.empty()),
        bodies.find(naming.voice().group()).map(Optional::of).defaultIfEmpty(Optional.empty()),
        (person, body) ->
            faults(naming.from(), naming.to(), today(it.place().primaryZone()))
                .and(faults(person.orElse(null), it.id(), naming.from()))
                .and(faults(body.orElse(null))));
  }

  private Faults faults(LocalDate from, @Nullable LocalDate to, LocalDate today) {
    return years
        .check("/from", from)
        .and(years.check("/to", to))
        .and(Faults.when(to != null && to.isBefore(from), "/to", "must not be before from"))
        .and(Faults.when(to != null && to.isBefore(today), "/to", "must not lie in the past"));
  }

  private static Faults faults(@Nullable Person person, JurisdictionId id, LocalDate from) {
    if (person == null) {
      return Faults.of("/person", "is not registered");
    }
    return Faults.when(
        Footings.since(person, id).filter(since -> !since.isAfter(from)).isEmpty(),
        "/person",
        "must work for " + id + " from the first day on");
  }

  private static Faults faults(@Nullable Body body) {
    return body == null
        ? Faults.of("/group", "is no body that is known")
        : Faults.when(!body.isOpen(), "/group", "is a body that has closed");
  }

  /** The first designation makes the document; of two who make it at once one is too late. */
  private Mono<Versioned<Representation>> decide(
      Jurisdiction it,
      Expected expected,
      BiFunction<Representation, LocalDate, Change<Representation>> decision) {
    var id = RepresentationId.of(it.id());
    var change =
        representations.change(id, expected, state -> decision.apply(state, today(state.zone())));
    return change.onErrorResume(
        RepresentationProblem.NotFound.class,
        _ ->
            expected.admits(0)
                ? Mono.defer(
                    () ->
                        representations
                            .create(id, decision.apply(blank(it), today(it.place().primaryZone())))
                            .onErrorResume(AlreadyThere.class, late -> change))
                : Mono.error(() -> new StaleVersion(0)));
  }

  private static Representation blank(Jurisdiction it) {
    return Representation.blank(it.id(), it.place().primaryZone());
  }

  private LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
