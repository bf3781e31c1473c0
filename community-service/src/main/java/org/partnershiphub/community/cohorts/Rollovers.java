package org.partnershiphub.community.cohorts;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.cohorts.CohortProblem.ThemeMissing;
import org.partnershiphub.community.groups.CohortId;
import org.partnershiphub.community.groups.Group;
import org.partnershiphub.community.groups.Groups;
import org.partnershiphub.community.groups.Origin;
import org.partnershiphub.community.groups.Rollover;
import org.partnershiphub.community.groups.Scenes;
import org.partnershiphub.community.groups.Standing;
import org.partnershiphub.community.groups.Support;
import org.partnershiphub.community.partners.Affiliation;
import org.partnershiphub.community.partners.Partners;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.Capacity;
import org.partnershiphub.community.rules.Today;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Rolls a cohort over into the next. The group decides it, once; the cohorts follow the fact that
 * the group tells.
 */
@Component
public class Rollovers {

  private final Cohorts cohorts;
  private final Groups groups;
  private final Partners partners;
  private final Scenes scenes;
  private final Standing standing;
  private final Today today;

  public Rollovers(
      Cohorts cohorts,
      Groups groups,
      Partners partners,
      Scenes scenes,
      Standing standing,
      Today today) {
    this.cohorts = cohorts;
    this.groups = groups;
    this.partners = partners;
    this.scenes = scenes;
    this.standing = standing;
    this.today = today;
  }

  /** What a rollover would come to; what it came to, when it was done before. */
  public Mono<Outcome> preview(CohortId from, @Nullable CohortId next) {
    var to = next == null ? from.next() : next;
    return cohorts
        .all()
        .get(from)
        .flatMap(
            old ->
                groups
                    .all()
                    .get(from.group())
                    .flatMap(group -> preview(group.state(), old.state(), to)));
  }

  /** Rolls over; the second time it does nothing and says so. */
  public Mono<Outcome> commit(CohortId from, @Nullable CohortId next) {
    return preview(from, next)
        .flatMap(
            outcome ->
                outcome.done()
                    ? Mono.just(outcome)
                    : record(outcome.rollover()).thenReturn(Outcome.justDone(outcome.rollover())));
  }

  /** Makes a group's first cohort the current one. */
  public Mono<Void> begin(CohortId first) {
    return cohorts
        .all()
        .get(first)
        .doOnNext(found -> mustHaveTheme(found.state()))
        .then(groups.all().get(first.group()))
        .flatMap(group -> scenes.of(group.state()))
        .flatMap(
            scene ->
                groups.all().change(first.group(), it -> it.begin(first, Origin.COMMAND, scene)))
        .then(standing.settle(first.group()));
  }

  private Mono<Outcome> preview(Group group, Cohort old, CohortId to) {
    var recorded = group.cohorts().rollover(old.id(), to);
    if (recorded.isPresent()) {
      return Mono.just(Outcome.doneBefore(recorded.get()));
    }
    group.cohorts().mustFollow(old.id(), to);
    return cohorts.all().get(to).flatMap(next -> drawUp(old, next.state())).map(Outcome::planned);
  }

  private Mono<Rollover> drawUp(Cohort old, Cohort next) {
    mustHaveTheme(next);
    return partners
        .affiliations(next.people())
        .map(known -> drawUp(old, next, stillThere(next, known)));
  }

  private Rollover drawUp(Cohort old, Cohort next, Set<PersonId> coming) {
    var staying = new HashSet<>(old.people());
    staying.retainAll(coming);
    var text = next.theme() == null ? null : next.theme().text();
    return new Rollover(
        old.id(),
        next.id(),
        today.date(),
        text,
        List.copyOf(staying),
        coming.stream().filter(person -> !staying.contains(person)).toList(),
        old.people().stream().filter(person -> !staying.contains(person)).toList());
  }

  /** Who was confirmed for the next cohort and is still there today. */
  private Set<PersonId> stillThere(Cohort next, Map<PersonId, List<Affiliation>> known) {
    return next.current().stream()
        .filter(it -> isCarried(it, known.getOrDefault(it.person(), List.of())))
        .map(Enrolment::person)
        .collect(Collectors.toSet());
  }

  private boolean isCarried(Enrolment enrolment, List<Affiliation> all) {
    return Support.carries(
        Capacity.PARTICIPANT,
        enrolment.jurisdiction(),
        all.stream().filter(it -> it.isCurrent(today.date())).toList());
  }

  private Mono<Void> record(Rollover rollover) {
    var group = rollover.from().group();
    return groups
        .all()
        .get(group)
        .flatMap(found -> scenes.of(found.state()))
        .flatMap(scene -> groups.all().change(group, it -> it.rollOver(rollover, scene)))
        .then(standing.settle(group));
  }

  private static void mustHaveTheme(Cohort next) {
    if (next.theme() == null || next.theme().targetOutcomes().isEmpty()) {
      throw new ThemeMissing(next.id());
    }
  }

  /** Follows the group's decision: the old cohort closes before the new one opens. */
  public Mono<Void> follow(CohortId from, CohortId to, LocalDate on) {
    return cohorts.all().change(from, it -> it.close(on)).then(open(to, on));
  }

  /** Opens a cohort that its group made current, without those who are gone meanwhile. */
  public Mono<Void> open(CohortId cohort, LocalDate on) {
    return cohorts
        .all()
        .get(cohort)
        .flatMap(found -> partners.affiliations(found.state().people()))
        .flatMap(
            known ->
                cohorts
                    .all()
                    .change(
                        cohort,
                        it ->
                            it.open(
                                on,
                                one ->
                                    !isCarried(one, known.getOrDefault(one.person(), List.of())))))
        .then(standing.settle(cohort.group()));
  }

  /**
   * A rollover, planned or done.
   *
   * @param notified whom it moves to be told: nobody, when it was done before
   */
  public record Outcome(Rollover rollover, boolean done, List<PersonId> notified) {

    static Outcome planned(Rollover it) {
      return new Outcome(it, false, everybody(it));
    }

    static Outcome justDone(Rollover it) {
      return new Outcome(it, true, everybody(it));
    }

    static Outcome doneBefore(Rollover it) {
      return new Outcome(it, true, List.of());
    }

    private static List<PersonId> everybody(Rollover it) {
      return Stream.of(it.continuing(), it.joining(), it.leaving()).flatMap(List::stream).toList();
    }
  }
}
