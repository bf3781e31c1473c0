package org.partnershiphub.membership.roster;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.partnershiphub.membership.jurisdictions.Jurisdiction;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem;
import org.partnershiphub.membership.jurisdictions.Jurisdictions;
import org.partnershiphub.membership.jurisdictions.Memberships;
import org.partnershiphub.membership.people.Affiliation;
import org.partnershiphub.membership.people.People;
import org.partnershiphub.membership.people.Person;
import org.partnershiphub.membership.places.Bodies;
import org.partnershiphub.membership.places.Body;
import org.partnershiphub.membership.places.Place;
import org.partnershiphub.membership.places.Places;
import org.partnershiphub.membership.registry.Administrators;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.GroupId;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.representation.Designation;
import org.partnershiphub.membership.representation.DesignationView;
import org.partnershiphub.membership.representation.Designations;
import org.partnershiphub.membership.representation.Representation;
import org.partnershiphub.membership.roster.Roster.Head;
import org.partnershiphub.membership.roster.Roster.LeftOpen;
import org.partnershiphub.membership.roster.Roster.Member;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts rosters together. */
@Component
public class Rosters {

  private final Jurisdictions jurisdictions;
  private final Memberships memberships;
  private final Designations designations;
  private final People people;
  private final Places places;
  private final Bodies bodies;
  private final Confirmed confirmed;
  private final Clock clock;

  Rosters(
      Jurisdictions jurisdictions,
      Memberships memberships,
      Designations designations,
      People people,
      Places places,
      Bodies bodies,
      Confirmed confirmed,
      Clock clock) {
    this.jurisdictions = jurisdictions;
    this.memberships = memberships;
    this.designations = designations;
    this.people = people;
    this.places = places;
    this.bodies = bodies;
    this.confirmed = confirmed;
    this.clock = clock;
  }

  /** For the staff and for the jurisdiction's own lead. */
  public Mono<Roster> read(Actor actor, JurisdictionId id) {
    return jurisdictions
        .get(id)
        .map(Versioned::state)
        .filterWhen(
            it -> Administrators.isStaff(actor) ? Mono.just(true) : memberships.isLead(actor, it))
        .switchIfEmpty(Mono.error(() -> new JurisdictionProblem.NotYours(id)))
        .flatMap(this::of);
  }

  /** Whoever asks; the caller knows that the actor may. */
  public Mono<Roster> of(JurisdictionId id) {
    return jurisdictions.get(id).map(Versioned::state).flatMap(this::of);
  }

  private Mono<Roster> of(Jurisdiction it) {
    var today = LocalDate.ofInstant(clock.instant(), it.place().primaryZone());
    return Mono.zip(
            workers(it.id()),
            designations.of(it.id()).map(Versioned::state),
            places.forJurisdiction(it.id()).collectList(),
            confirmed.last(it.id()).map(Optional::of).defaultIfEmpty(Optional.empty()))
        .flatMap(
            parts ->
                Mono.zip(
                    heldBy(parts.getT1()),
                    bodiesOf(parts.getT2(), parts.getT3()),
                    (held, known) ->
                        new Roster(
                            new Head(
                                it.id(), it.name(), today, it.lead(), parts.getT4().orElse(null)),
                            parts.getT1().stream()
                                .map(person -> member(person, it.id(), held))
                                .toList(),
                            shown(parts.getT2(), today),
                            Vacancy.of(parts.getT2(), known, today),
                            leftOpen(parts.getT3(), known))));
  }

  private Mono<List<Person>> workers(JurisdictionId id) {
    return people
        .workingFor(Employer.of(id).organisation())
        .map(Versioned::state)
        .filter(it -> it.worksAt(id))
        .sort(Comparator.comparing(it -> it.id().value()))
        .collectList();
  }

  private Mono<Map<PersonId, List<Place>>> heldBy(List<Person> workers) {
    return places
        .of(workers.stream().map(Person::id).toList())
        .filter(Place::isHeld)
        .collectList()
        .map(all -> all.stream().collect(groupingBy(Place::person)));
  }

  private Mono<List<Body>> bodiesOf(Representation all, List<Place> had) {
    var named = new LinkedHashSet<GroupId>();
    all.designations().forEach(it -> named.add(it.voice().group()));
    had.forEach(it -> named.add(it.group()));
    return Flux.concat(bodies.forEveryJurisdiction(), bodies.findAll(named))
        .distinct(Body::group)
        .collectList();
  }

  private static Member member(Person it, JurisdictionId at, Map<PersonId, List<Place>> held) {
    var own = held.getOrDefault(it.id(), List.of());
    var hint = it.isSuspected() ? it.suspicion() : null;
    return new Member(
        it.id(),
        it.name(),
        it.current()
            .filter(job -> job.employer().equals(Employer.of(at)))
            .max(Comparator.comparing(Affiliation::from))
            .map(job -> job.work().jobTitle())
            .orElse(null),
        hint == null ? null : hint.firstSeen(),
        hint == null ? null : hint.evidence(),
        groups(own),
        own.stream().map(PlaceView::of).toList());
  }

  static long groups(List<Place> held) {
    return held.stream().map(Place::group).distinct().count();
  }

  private static List<DesignationView> shown(Representation all, LocalDate today) {
    return all.designations().stream()
        .filter(it -> it.isOpen() || isFreshRefusal(it, today))
        .map(DesignationView::of)
        .toList();
  }

  private static boolean isFreshRefusal(Designation it, LocalDate today) {
    return it.stage() == Designation.Stage.REFUSED && it.lastDay().isAfter(today.minusYears(1));
  }

  /** Places of the first voice are told as vacancies; these are the others. */
  private static List<LeftOpen> leftOpen(List<Place> had, List<Body> known) {
    var open = known.stream().filter(Body::isOpen).map(Body::group).toList();
    return had.stream()
        .filter(it -> open.contains(it.group()) && it.isLeftOpenAmong(had))
        .filter(it -> !"PRIMARY".equals(it.capacity()))
        .map(
            it ->
                new LeftOpen(
                    it.group(),
                    it.key().cohort(),
                    it.capacity(),
                    it.person(),
                    Objects.requireNonNull(it.ended()).on()))
        .sorted(Comparator.comparing(it -> it.group().value()))
        .toList();
  }
}
