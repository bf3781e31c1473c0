package org.partnershiphub.community.intake;

import org.partnershiphub.community.cohorts.Cohorts;
import org.partnershiphub.community.groups.EnrolmentFact.EndReason;
import org.partnershiphub.community.groups.Joining;
import org.partnershiphub.community.groups.Participations;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.community.rules.Today;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A group was closed: its participations and the places in its cohorts end. */
@Component
class Endings {

  private static final int AT_ONCE = 500;

  private final Participations participations;
  private final Joining joining;
  private final Cohorts cohorts;
  private final Today today;

  Endings(Participations participations, Joining joining, Cohorts cohorts, Today today) {
    this.participations = participations;
    this.joining = joining;
    this.cohorts = cohorts;
    this.today = today;
  }

  Mono<Void> follow(GroupId closed) {
    return endParticipations(closed).then(Mono.defer(() -> endEnrolments(closed)));
  }

  private Mono<Void> endParticipations(GroupId closed) {
    return participations
        .of(closed, null, AT_ONCE)
        .concatMap(it -> joining.end(closed, it.person(), EndReason.GROUP_CLOSED))
        .count()
        .repeat()
        .takeUntil(ended -> ended == 0)
        .then();
  }

  private Mono<Void> endEnrolments(GroupId closed) {
    return cohorts
        .page(closed, null, Integer.MAX_VALUE)
        .map(Versioned::state)
        .filter(cohort -> !cohort.isClosed())
        .concatMap(
            cohort ->
                cohorts
                    .all()
                    .change(
                        cohort.id(),
                        it -> it.end(one -> true, EndReason.GROUP_CLOSED, today.date()))
                    .then(cohorts.all().change(cohort.id(), it -> it.close(today.date()))))
        .then();
  }
}
