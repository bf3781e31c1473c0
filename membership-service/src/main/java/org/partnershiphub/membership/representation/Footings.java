package org.partnershiphub.membership.representation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.partnershiphub.membership.jurisdictions.Jurisdictions;
import org.partnershiphub.membership.jurisdictions.Standing;
import org.partnershiphub.membership.people.Affiliation;
import org.partnershiphub.membership.people.People;
import org.partnershiphub.membership.people.Person;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Versioned;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What designations rest on, and what bodies answer: affiliations and memberships end, records are
 * merged, seats are filled and vacated. Each step may run twice and late.
 */
@Component
public class Footings {

  private static final Logger LOG = LoggerFactory.getLogger(Footings.class);

  private final Representations representations;
  private final Jurisdictions jurisdictions;
  private final People people;
  private final Clock clock;

  Footings(
      Representations representations, Jurisdictions jurisdictions, People people, Clock clock) {
    this.representations = representations;
    this.jurisdictions = jurisdictions;
    this.people = people;
    this.clock = clock;
  }

  /** Since when, or from when on, a person works there, if so. */
  static Optional<LocalDate> since(Person person, JurisdictionId jurisdiction) {
    return person
        .current()
        .filter(it -> it.employer().equals(Employer.of(jurisdiction)))
        .map(Affiliation::from)
        .min(LocalDate::compareTo);
  }

  /** Somebody left a jurisdiction; who is back keeps what was named since. */
  public Mono<Void> left(JurisdictionId id, PersonId person, LocalDate on) {
    return back(person, id)
        .flatMap(
            back ->
                change(id, (it, today) -> Turnover.left(person, on, back.orElse(null), today, it)));
  }

  private Mono<Optional<LocalDate>> back(PersonId person, JurisdictionId id) {
    return people.find(person).map(it -> since(it.state(), id)).defaultIfEmpty(Optional.empty());
  }

  /** Somebody was named; whoever left meanwhile, unseen by the naming, goes now. */
  public Mono<Void> named(JurisdictionId id, PersonId person) {
    return back(person, id)
        .filter(Optional::isEmpty)
        .flatMap(_ -> lastDay(person, id))
        .flatMap(on -> left(id, person, on));
  }

  private Mono<LocalDate> lastDay(PersonId person, JurisdictionId id) {
    return people
        .find(person)
        .flatMapIterable(it -> it.state().affiliations())
        .filter(it -> it.employer().equals(Employer.of(id)))
        .mapNotNull(Affiliation::ended)
        .map(Affiliation.Ending::on)
        .reduce((some, other) -> some.isAfter(other) ? some : other);
  }

  /** A jurisdiction withdrew; one that is back keeps whom it named since. */
  public Mono<Void> withdrew(JurisdictionId id, LocalDate on) {
    return jurisdictions
        .find(id)
        .map(it -> back(it.state().standing(), on))
        .defaultIfEmpty(Optional.empty())
        .flatMap(
            back -> change(id, (it, today) -> Turnover.withdrew(on, back.orElse(null), today, it)));
  }

  private static Optional<LocalDate> back(Standing it, LocalDate withdrawnOn) {
    if (it.status() == Standing.Status.WITHDRAWN) {
      return Optional.empty();
    }
    var dayAfter = withdrawnOn.plusDays(1);
    return Optional.ofNullable(it.activatedOn())
        .filter(on -> on.isAfter(withdrawnOn))
        .or(() -> Optional.of(dayAfter));
  }

  /** Two records were one person. */
  public Mono<Void> merged(PersonId merged, PersonId survivor) {
    return representations
        .naming(merged)
        .collectList()
        .flatMapIterable(List::copyOf)
        .concatMap(id -> merged(id, merged, survivor))
        .then();
  }

  private Mono<Void> merged(JurisdictionId id, PersonId merged, PersonId survivor) {
    return change(id, (it, today) -> Turnover.merged(merged, survivor, true, today, it))
        .onErrorResume(
            RepresentationProblem.SpeaksForAnother.class,
            _ -> change(id, (it, today) -> Turnover.merged(merged, survivor, false, today, it)));
  }

  /** A body seated somebody for a jurisdiction. */
  public Mono<Void> seated(JurisdictionId id, Seating seating) {
    return jurisdictions
        .get(id)
        .map(Versioned::state)
        .flatMap(
            it ->
                representations.upsert(
                    RepresentationId.of(id),
                    Representation.blank(id, it.place().primaryZone()),
                    state -> seating.on(state, today(state.zone()))))
        .then()
        .onErrorResume(
            RepresentationProblem.SpeaksForAnother.class,
            _ -> {
              LOG.warn(
                  "The seat {} of {} is no designation: its holder speaks for another there",
                  seating.seat(),
                  id);
              return Mono.empty();
            });
  }

  /** A seat is empty. */
  public Mono<Void> vacated(JurisdictionId id, String seat, LocalDate on, Ending.Reason reason) {
    return change(id, (it, today) -> Seating.vacated(seat, on, reason, today, it));
  }

  /** A body's rules do not admit who was named. */
  public Mono<Void> refused(
      JurisdictionId id, DesignationId designation, List<Designation.Rule> rules) {
    return change(id, (it, today) -> Seating.refused(designation, rules, today, it));
  }

  /** Nothing, where the jurisdiction has never named anybody. */
  private Mono<Void> change(
      JurisdictionId id, BiFunction<Representation, LocalDate, Change<Representation>> decision) {
    return representations
        .change(RepresentationId.of(id), it -> decision.apply(it, today(it.zone())))
        .then()
        .onErrorResume(RepresentationProblem.NotFound.class, _ -> Mono.empty());
  }

  private LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
