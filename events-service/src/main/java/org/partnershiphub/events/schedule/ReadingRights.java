package org.partnershiphub.events.schedule;

import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.security.Forbidden;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Who may read a meeting: coordinators and administrators; everybody, an open one; else its
 * invitees. For all others there is no such meeting.
 */
@Component
public class ReadingRights {

  private final Meetings meetings;
  private final Subjects subjects;
  private final Invitees invitees;

  ReadingRights(Meetings meetings, Subjects subjects, Invitees invitees) {
    this.meetings = meetings;
    this.subjects = subjects;
    this.invitees = invitees;
  }

  public static boolean coordinates(Actor actor) {
    return actor.hasAny("COORDINATOR", "ADMINISTRATOR");
  }

  /**
   * @throws Forbidden unless the actor is a coordinator or administrator
   */
  public static void requireCoordinator(Actor actor) {
    if (!coordinates(actor)) {
      throw new Forbidden("Coordinators and administrators do this.");
    }
  }

  public Mono<Versioned<Meeting>> readable(MeetingId id, Actor actor) {
    return meetings
        .get(id)
        .filterWhen(it -> mayRead(it.state(), actor))
        .switchIfEmpty(Mono.error(() -> new MeetingProblem.NotFound(id)));
  }

  /**
   * The meeting for its invitees and for coordinators, even when it is open to everybody.
   *
   * @throws Forbidden (as an error signal) when the actor may read it and is neither
   */
  public Mono<Versioned<Meeting>> insiders(MeetingId id, Actor actor) {
    return readable(id, actor)
        .filterWhen(it -> coordinates(actor) ? Mono.just(true) : invited(it.state(), actor))
        .switchIfEmpty(Mono.error(() -> new Forbidden("Invitees and coordinators see this.")));
  }

  private Mono<Boolean> mayRead(Meeting meeting, Actor actor) {
    return coordinates(actor) || meeting.subject().accessLevel() == AccessLevel.OPEN
        ? Mono.just(true)
        : invited(meeting, actor);
  }

  private Mono<Boolean> invited(Meeting meeting, Actor actor) {
    return invitees.invited(meeting.invitedBy(), new PersonId(actor.person()));
  }

  /** What people are invited to by this, a series when it is an occurrence. */
  public Mono<Invitable> subjectOf(MeetingId id, Actor actor) {
    return readableSubject(id, actor)
        .switchIfEmpty(
            Mono.defer(
                () -> readable(id, actor).flatMap(it -> subjects.find(it.state().invitedBy()))));
  }

  /** What people are invited to, if this actor may know of it; empty if not. */
  public Mono<Invitable> readableSubject(MeetingId id, Actor actor) {
    return subjects
        .find(id)
        .filterWhen(
            it ->
                coordinates(actor) || it.accessLevel() == AccessLevel.OPEN
                    ? Mono.just(true)
                    : invitees.invited(id, new PersonId(actor.person())));
  }
}
