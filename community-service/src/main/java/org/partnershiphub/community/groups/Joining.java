package org.partnershiphub.community.groups;

import java.time.LocalDate;
import java.util.Optional;
import org.partnershiphub.community.groups.Applicants.Request;
import org.partnershiphub.community.groups.EnrolmentFact.EndReason;
import org.partnershiphub.community.groups.GroupProblem.EntryRefused;
import org.partnershiphub.community.groups.GroupProblem.WrongDoor;
import org.partnershiphub.community.partners.Partners;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.Applicant;
import org.partnershiphub.community.rules.Entrance;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.community.rules.Room;
import org.partnershiphub.community.rules.Today;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** People joining open groups, and leaving them. */
@Component
public class Joining {

  private final Groups groups;
  private final Participations participations;
  private final Applicants applicants;
  private final Scenes scenes;
  private final Partners partners;
  private final Today today;

  public Joining(
      Groups groups,
      Participations participations,
      Applicants applicants,
      Scenes scenes,
      Partners partners,
      Today today) {
    this.groups = groups;
    this.participations = participations;
    this.applicants = applicants;
    this.scenes = scenes;
    this.partners = partners;
    this.today = today;
  }

  public Mono<Versioned<Participation>> join(GroupId id, PersonId person) {
    return groups
        .all()
        .get(id)
        .flatMap(found -> admitted(found.state(), person))
        .flatMap(
            applicant ->
                participations
                    .all()
                    .upsert(
                        ParticipationId.of(id, person),
                        Participation.none(id, person),
                        it -> it.join(applicant.represents(), today.date(), Origin.COMMAND)))
        .flatMap(this::stillHolds);
  }

  public Mono<Versioned<Participation>> leave(GroupId id, PersonId person) {
    return groups.all().get(id).then(end(id, person, EndReason.LEFT));
  }

  /** Ends a participation; when there is none, nothing happens. */
  public Mono<Versioned<Participation>> end(GroupId id, PersonId person, EndReason reason) {
    return participations
        .all()
        .upsert(
            ParticipationId.of(id, person),
            Participation.none(id, person),
            it -> it.end(today.date(), reason));
  }

  /**
   * The place of somebody who turned out to be another passes to that one first and ends then, so
   * that a break in between loses nothing.
   */
  public Mono<Void> merge(Participation merged, PersonId survivor) {
    return participations
        .all()
        .upsert(
            ParticipationId.of(merged.group(), survivor),
            Participation.none(merged.group(), survivor),
            it -> it.join(merged.jurisdiction(), since(merged), Origin.MERGE))
        .then(Mono.defer(() -> end(merged.group(), merged.person(), EndReason.MERGED)))
        .then();
  }

  private LocalDate since(Participation it) {
    return it.from() == null ? today.date() : it.from();
  }

  /** Refuses whom the rules of an open group do not let in. */
  static void check(Group group, Applicant applicant, Today today) {
    group.mustBeOpen();
    if (!group.isOpen()) {
      throw new WrongDoor(
          group.id(),
          group.isCohortBased()
              ? "people have a place here by enrolling in a cohort."
              : "nobody joins by themselves here; seats are filled.");
    }
    var refusals =
        Entrance.refusals(group.rules().entry(), applicant, Room.ofSeats(0, today.date()));
    if (!refusals.isEmpty()) {
      throw new EntryRefused(refusals);
    }
  }

  private Mono<Applicant> admitted(Group group, PersonId person) {
    return scenes
        .of(group)
        .flatMap(
            scene ->
                applicants.find(Request.toTakePart(person), group.rules().bases(), scene.now()))
        .doOnNext(applicant -> check(group, applicant, today));
  }

  /** Looks again after the write, as {@link Seating} does. */
  private Mono<Versioned<Participation>> stillHolds(Versioned<Participation> joined) {
    var it = joined.state();
    return Mono.zip(groups.all().get(it.group()), partners.affiliations(it.person()))
        .map(
            now ->
                Optional.ofNullable(
                    Losses.ofParticipant(
                        now.getT1().state(),
                        it.person(),
                        it.jurisdiction(),
                        today.current(now.getT2()))))
        .flatMap(
            lost -> lost.map(why -> end(it.group(), it.person(), why)).orElse(Mono.just(joined)));
  }
}
