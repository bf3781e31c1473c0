package org.partnershiphub.membership.attestation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.partnershiphub.membership.jurisdictions.Jurisdiction;
import org.partnershiphub.membership.jurisdictions.Jurisdictions;
import org.partnershiphub.membership.jurisdictions.Staff;
import org.partnershiphub.membership.jurisdictions.Standing;
import org.partnershiphub.membership.people.People;
import org.partnershiphub.membership.people.PersonFact.Evidence;
import org.partnershiphub.membership.registry.CampaignId;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.GroupId;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.representation.Capacity;
import org.partnershiphub.membership.representation.Designation;
import org.partnershiphub.membership.representation.Designations;
import org.partnershiphub.platform.change.Aggregates.Draft;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.web.Window;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What follows from an open campaign, from an answer, and from people who come and go meanwhile.
 * Each step may run twice.
 */
@Component
public class Requests {

  private static final int AT_ONCE = 200;
  private static final Jurisdictions.Selection ACTIVE =
      new Jurisdictions.Selection(null, Standing.Status.ACTIVE, null, null);

  private final Campaigns campaigns;
  private final Attestations attestations;
  private final Jurisdictions jurisdictions;
  private final Staff staff;
  private final Designations designations;
  private final People people;
  private final AttestationRules rules;
  private final Clock clock;

  Requests(
      Campaigns campaigns,
      Attestations attestations,
      Jurisdictions jurisdictions,
      Staff staff,
      Designations designations,
      People people,
      AttestationRules rules,
      Clock clock) {
    this.campaigns = campaigns;
    this.attestations = attestations;
    this.jurisdictions = jurisdictions;
    this.staff = staff;
    this.designations = designations;
    this.people = people;
    this.rules = rules;
    this.clock = clock;
  }

  /** A campaign opened: every active jurisdiction is asked, once. */
  public Mono<Void> opened(CampaignId id) {
    return campaigns
        .get(id)
        .map(Versioned::state)
        .flatMapMany(
            campaign ->
                active(new Window(AT_ONCE, null))
                    .flatMap(it -> draft(campaign, it), 8)
                    .buffer(AT_ONCE)
                    .concatMap(attestations::createAll))
        .then();
  }

  private Flux<Jurisdiction> active(Window window) {
    return jurisdictions
        .list(ACTIVE, window)
        .flatMapMany(
            some ->
                some.size() <= window.limit()
                    ? Flux.fromIterable(some)
                    : Flux.fromIterable(some.subList(0, window.limit()))
                        .concatWith(Flux.defer(() -> active(after(some.get(window.limit() - 1))))));
  }

  private static Window after(Jurisdiction last) {
    return new Window(AT_ONCE, last.id().value());
  }

  private Mono<Draft<AttestationId, Attestation>> draft(Campaign campaign, Jurisdiction it) {
    var round =
        new Round(
            campaign.id(),
            it.id(),
            campaign.opensOn(),
            campaign.dueOn(),
            it.place().primaryZone(),
            rules.reminderDays());
    return addressee(it)
        .map(
            whom ->
                new Draft<>(
                    AttestationId.of(campaign.id(), it.id()), Attestation.ask(round, whom)));
  }

  /**
   * The lead; where there is none, whoever speaks for the jurisdiction in the body of the setting.
   */
  private Mono<Addressee> addressee(Jurisdiction it) {
    var lead = it.lead();
    return Mono.justOrEmpty(lead)
        .filterWhen(person -> staff.worksAt(person, it.id()))
        .map(Addressee::lead)
        .switchIfEmpty(Mono.defer(() -> escalated(it)));
  }

  private Mono<Addressee> escalated(Jurisdiction it) {
    var today = LocalDate.ofInstant(clock.instant(), it.place().primaryZone());
    return designations
        .of(it.id())
        .map(
            all ->
                all.state()
                    .inForceOn(today, rules.body(), Capacity.PRIMARY)
                    .filter(Designation::isOpen)
                    .map(primary -> new Addressee(primary.voice().person(), true))
                    .orElseGet(() -> new Addressee(null, true)));
  }

  /** Somebody leads a jurisdiction, or nobody any more: what is outstanding is asked of others. */
  public Mono<Void> address(JurisdictionId id) {
    return attestations
        .unanswered(id)
        .map(Attestation::id)
        .collectList()
        .filter(all -> !all.isEmpty())
        .flatMap(
            all ->
                jurisdictions
                    .get(id)
                    .flatMap(it -> addressee(it.state()))
                    .flatMap(whom -> address(all, whom)));
  }

  /** As {@link #address(JurisdictionId)}, when it was about the body to which is escalated. */
  public Mono<Void> addressIfIn(GroupId group, JurisdictionId id) {
    return group.equals(rules.body()) ? address(id) : Mono.empty();
  }

  /** A jurisdiction withdrew: what is outstanding is asked of nobody. */
  public Mono<Void> withdrew(JurisdictionId id) {
    return attestations
        .unanswered(id)
        .map(Attestation::id)
        .collectList()
        .flatMapIterable(all -> all)
        .concatMap(it -> attestations.change(it, Attestation::callOff))
        .then();
  }

  private Mono<Void> address(List<AttestationId> all, Addressee whom) {
    return Flux.fromIterable(all)
        .concatMap(id -> attestations.change(id, it -> it.address(whom)))
        .then();
  }

  /** A roster was attested: who is said to be gone is suspected, what is wrong ends. */
  public Mono<Void> attested(AttestationId id) {
    return attestations
        .get(id)
        .map(Versioned::state)
        .flatMap(
            it -> {
              var answer = it.answer();
              return answer == null
                  ? Mono.<Void>empty()
                  : correct(it.round().jurisdiction(), answer);
            });
  }

  private Mono<Void> correct(JurisdictionId at, Answer answer) {
    return suspect(at, answer)
        .then(
            Flux.fromIterable(answer.wrong())
                .concatMap(it -> designations.endAsWrong(at, it, answer.at()))
                .then());
  }

  private Mono<Void> suspect(JurisdictionId at, Answer answer) {
    var where = Employer.of(at).organisation();
    Instant seen = answer.at();
    return Flux.fromIterable(answer.gone())
        .concatMap(
            person -> people.change(person, it -> it.suspect(Evidence.ATTESTATION, where, seen)))
        .then();
  }
}
