package org.partnershiphub.community.cohorts;

import java.util.Optional;
import org.partnershiphub.community.groups.Applicants;
import org.partnershiphub.community.groups.Applicants.Request;
import org.partnershiphub.community.groups.CohortId;
import org.partnershiphub.community.groups.EnrolmentFact.EndReason;
import org.partnershiphub.community.groups.Group;
import org.partnershiphub.community.groups.GroupProblem.EntryRefused;
import org.partnershiphub.community.groups.GroupProblem.PersonUnknown;
import org.partnershiphub.community.groups.Groups;
import org.partnershiphub.community.groups.Losses;
import org.partnershiphub.community.groups.Scenes;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.Applicant;
import org.partnershiphub.community.rules.Entrance;
import org.partnershiphub.community.rules.Room;
import org.partnershiphub.community.rules.Room.Window;
import org.partnershiphub.community.rules.Today;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Confirms people's places in cohorts, and ends them. */
@Component
public class Enrolling {

  private final Cohorts cohorts;
  private final Groups groups;
  private final Applicants applicants;
  private final Scenes scenes;
  private final Today today;

  public Enrolling(
      Cohorts cohorts, Groups groups, Applicants applicants, Scenes scenes, Today today) {
    this.cohorts = cohorts;
    this.groups = groups;
    this.applicants = applicants;
    this.scenes = scenes;
    this.today = today;
  }

  public Mono<Versioned<Cohort>> confirm(CohortId id, PersonId person) {
    return cohorts
        .all()
        .get(id)
        .flatMap(
            cohort ->
                applicant(id, person)
                    .doOnNext(it -> check(it, cohort.state().window()))
                    .flatMap(
                        it ->
                            cohorts
                                .all()
                                .change(
                                    id,
                                    now ->
                                        now.enrol(
                                            person, it.applicant().represents(), today.date()))))
        .flatMap(enrolled -> stillHolds(id, person, enrolled));
  }

  /** Ends a place; leaving needs no reason, and leaving twice is no news. */
  public Mono<Versioned<Cohort>> leave(CohortId id, PersonId person) {
    return end(id, person, EndReason.LEFT);
  }

  private Mono<Versioned<Cohort>> end(CohortId id, PersonId person, EndReason reason) {
    return cohorts
        .all()
        .change(id, it -> it.end(one -> one.person().equals(person), reason, today.date()));
  }

  private Mono<Asking> applicant(CohortId id, PersonId person) {
    return groups
        .all()
        .get(id.group())
        .flatMap(
            group ->
                scenes
                    .of(group.state())
                    .flatMap(
                        scene ->
                            applicants.find(
                                Request.toTakePart(person),
                                group.state().rules().bases(),
                                scene.now()))
                    .map(applicant -> new Asking(group.state(), applicant)));
  }

  private void check(Asking asking, Window window) {
    var refusals =
        Entrance.refusals(
            asking.group().rules().entry(), asking.applicant(), new Room(0, today.date(), window));
    if (!refusals.isEmpty()) {
      throw new EntryRefused(refusals);
    }
  }

  /**
   * Looks again after the write: the person may have departed in between, or turned out to be
   * another.
   */
  private Mono<Versioned<Cohort>> stillHolds(
      CohortId id, PersonId person, Versioned<Cohort> enrolled) {
    return applicant(id, person)
        .map(now -> lost(enrolled.state(), person, now))
        .onErrorReturn(PersonUnknown.class, Optional.of(EndReason.LOST_ELIGIBILITY))
        .flatMap(lost -> lost.map(why -> end(id, person, why)).orElse(Mono.just(enrolled)));
  }

  private static Optional<EndReason> lost(Cohort cohort, PersonId person, Asking now) {
    return cohort
        .current(person)
        .map(
            it ->
                Losses.ofParticipant(
                    now.group(), person, it.jurisdiction(), now.applicant().current()));
  }

  private record Asking(Group group, Applicant applicant) {}
}
