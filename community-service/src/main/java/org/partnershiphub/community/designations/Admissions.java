package org.partnershiphub.community.designations;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.groups.GroupProblem;
import org.partnershiphub.community.groups.GroupProblem.EntryRefused;
import org.partnershiphub.community.groups.GroupProblem.NotFound;
import org.partnershiphub.community.groups.Groups;
import org.partnershiphub.community.groups.Objections;
import org.partnershiphub.community.groups.Seating;
import org.partnershiphub.community.groups.VacancyReason;
import org.partnershiphub.community.partners.Affiliation;
import org.partnershiphub.community.partners.Merges;
import org.partnershiphub.community.partners.Partners;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.CommunitySettings;
import org.partnershiphub.community.rules.Today;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Seats whom jurisdictions designate, as far as the rules let them in, and takes seats back. */
@Component
public class Admissions {

  private final Verdicts verdicts;
  private final Seating seating;
  private final Groups groups;
  private final Partners partners;
  private final Merges merges;
  private final CommunitySettings settings;
  private final Today today;

  public Admissions(
      Verdicts verdicts,
      Seating seating,
      Groups groups,
      Partners partners,
      Merges merges,
      CommunitySettings settings,
      Today today) {
    this.verdicts = verdicts;
    this.seating = seating;
    this.groups = groups;
    this.partners = partners;
    this.merges = merges;
    this.settings = settings;
    this.today = today;
  }

  /**
   * A designation takes effect. It is acted upon once: who gave the seat up since does not get it
   * back when the fact is heard again.
   *
   * @param replaces whom the person follows in this capacity
   */
  public Mono<Void> begin(Designation it, @Nullable PersonId replaces, long sequence) {
    return once(
        it.id(),
        sequence,
        since ->
            merges
                .survivor(it.person())
                .flatMap(holder -> mustBeHeardOf(it, holder, since).thenReturn(holder))
                .flatMap(holder -> admit(it, holder, replaces))
                .onErrorResume(Admissions::isNo, no -> refuse(it, (GroupProblem) no)));
  }

  private Mono<Void> admit(Designation it, PersonId holder, @Nullable PersonId replaces) {
    var request = it.request(holder);
    return Mono.justOrEmpty(replaces)
        .flatMap(merges::survivor)
        .flatMap(predecessor -> seating.admit(it.group(), request, predecessor))
        .switchIfEmpty(Mono.defer(() -> seating.admit(it.group(), request, null)))
        .then();
  }

  /** A designation ended: so does the seat that rested on it. */
  public Mono<Void> end(Designation it, VacancyReason why, long sequence) {
    return once(it.id(), sequence, since -> vacate(it, why));
  }

  /** It ended for a cause that is heard from elsewhere, or there never was a seat. */
  public Mono<Void> forget(DesignationId id, long sequence) {
    return once(id, sequence, since -> Mono.empty());
  }

  private Mono<Void> once(DesignationId id, long sequence, Function<Instant, Mono<Void>> deed) {
    return verdicts
        .owedSince(id, sequence)
        .flatMap(since -> deed.apply(since).then(verdicts.done(id, sequence)));
  }

  private Mono<Void> vacate(Designation it, VacancyReason why) {
    return Mono.zip(groups.all().find(it.group()), merges.survivor(it.person()))
        .flatMap(both -> seating.vacate(it.group(), seat -> it.isFor(seat, both.getT2()), why));
  }

  /**
   * There is no order between a person's facts and a jurisdiction's: somebody may be designated
   * before it is heard here that they work there. That is worth other tries, but not for ever.
   */
  private Mono<Void> mustBeHeardOf(Designation it, PersonId holder, Instant since) {
    return since.plus(settings.designationPatience()).isBefore(today.instant())
        ? Mono.empty()
        : partners
            .affiliations(holder)
            .filter(all -> isAt(all, it))
            .switchIfEmpty(Mono.error(() -> new NotHeardYet(it)))
            .then();
  }

  private static boolean isAt(List<Affiliation> all, Designation it) {
    return all.stream().anyMatch(one -> one.isWith(it.jurisdiction()));
  }

  private static boolean isNo(Throwable problem) {
    return problem instanceof EntryRefused || problem instanceof NotFound;
  }

  private Mono<Void> refuse(Designation it, GroupProblem no) {
    return verdicts
        .all()
        .upsert(it.id(), Verdict.open(it), verdict -> verdict.refuse(Objections.of(no)))
        .then();
  }
}
