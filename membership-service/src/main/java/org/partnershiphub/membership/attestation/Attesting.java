package org.partnershiphub.membership.attestation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.jurisdictions.Jurisdictions;
import org.partnershiphub.membership.jurisdictions.Memberships;
import org.partnershiphub.membership.people.People;
import org.partnershiphub.membership.registry.Administrators;
import org.partnershiphub.membership.registry.CampaignId;
import org.partnershiphub.membership.registry.Faults;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.registry.Years;
import org.partnershiphub.membership.representation.Designation;
import org.partnershiphub.membership.representation.DesignationId;
import org.partnershiphub.membership.representation.Designations;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.ids.Ids;
import org.partnershiphub.platform.security.Actor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Plans campaigns and takes answers: the decisions that also need to know who is who. */
@Component
public class Attesting {

  private final Campaigns campaigns;
  private final Attestations attestations;
  private final Jurisdictions jurisdictions;
  private final Memberships memberships;
  private final People people;
  private final Designations designations;
  private final Years years;
  private final Ids ids;
  private final Clock clock;

  Attesting(
      Campaigns campaigns,
      Attestations attestations,
      Jurisdictions jurisdictions,
      Memberships memberships,
      People people,
      Designations designations,
      Years years,
      Ids ids,
      Clock clock) {
    this.campaigns = campaigns;
    this.attestations = attestations;
    this.jurisdictions = jurisdictions;
    this.memberships = memberships;
    this.people = people;
    this.designations = designations;
    this.years = years;
    this.ids = ids;
    this.clock = clock;
  }

  public Mono<Versioned<Campaign>> plan(
      @Nullable CampaignId given, LocalDate opensOn, LocalDate dueOn) {
    return Mono.defer(
        () -> {
          faults(opensOn, dueOn).refuse();
          var id = given == null ? new CampaignId(ids.next()) : given;
          return campaigns.create(
              id, Campaign.plan(id, opensOn, dueOn, years.zone(), clock.instant()));
        });
  }

  private Faults faults(LocalDate opensOn, LocalDate dueOn) {
    var today = LocalDate.ofInstant(clock.instant(), years.zone());
    return years
        .check("/opensOn", opensOn)
        .and(years.check("/dueOn", dueOn))
        .and(Faults.when(opensOn.isBefore(today), "/opensOn", "must not lie in the past"))
        .and(Faults.when(!dueOn.isAfter(opensOn), "/dueOn", "must be after opensOn"));
  }

  /** What somebody says of a roster: nothing to correct, or these people and designations. */
  public record Corrections(List<PersonId> gone, List<DesignationId> wrong) {

    Answer by(Actor actor, Instant at) {
      return new Answer(new PersonId(actor.person()), at, gone, wrong);
    }
  }

  public Mono<Versioned<Attestation>> attest(
      Actor actor, AttestationId id, Expected expected, Corrections corrections) {
    return attestations
        .get(id)
        .map(it -> it.state().round().jurisdiction())
        .flatMap(at -> may(actor, id, false).then(faults(corrections, at)))
        .doOnNext(Faults::refuse)
        .then(
            Mono.defer(
                () -> {
                  var answer = corrections.by(actor, clock.instant());
                  return attestations.change(id, expected, it -> it.answer(answer));
                }));
  }

  /** Who may see and answer it: the lead, whoever is asked instead, an administrator. */
  public Mono<Void> may(Actor actor, AttestationId id, boolean onlyLook) {
    return attestations
        .get(id)
        .map(Versioned::state)
        .filterWhen(it -> isForthem(actor, it, onlyLook).map(yes -> yes))
        .switchIfEmpty(notYours(id))
        .then();
  }

  private Mono<Boolean> isForthem(Actor actor, Attestation it, boolean onlyLook) {
    var asked = it.addressee().person();
    if (actor.has("ADMINISTRATOR")
        || (onlyLook && Administrators.isStaff(actor))
        || (asked != null && actor.is(asked.value()))) {
      return Mono.just(true);
    }
    return jurisdictions
        .get(it.round().jurisdiction())
        .flatMap(at -> memberships.isLead(actor, at.state()));
  }

  private Mono<Attestation> notYours(AttestationId id) {
    return attestations
        .get(id)
        .flatMap(
            it ->
                Mono.error(
                    () -> new AttestationProblem.NotYours(it.state().round().jurisdiction())));
  }

  private Mono<Faults> faults(Corrections said, JurisdictionId at) {
    var workers =
        Flux.defer(() -> people.findAll(said.gone()))
            .map(Versioned::state)
            .filter(it -> it.worksAt(at))
            .map(it -> it.id())
            .collectList();
    var open = designations.of(at).map(it -> it.state().open().map(Designation::id).toList());
    return Mono.zip(
        workers,
        open,
        (there, inForce) ->
            each("/gone/", said.gone(), there::contains, "does not work there")
                .and(
                    each(
                        "/wrongDesignations/",
                        said.wrong(),
                        inForce::contains,
                        "is no designation of it that lasts")));
  }

  private static <T> Faults each(
      String pointer, List<T> said, Predicate<T> known, String otherwise) {
    return IntStream.range(0, said.size())
        .mapToObj(at -> Faults.when(!known.test(said.get(at)), pointer + at, otherwise))
        .reduce(Faults.NONE, Faults::and);
  }
}
