package org.partnershiphub.events.invitations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.invitations.Invitation.Telling;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.SeriesId;

/**
 * What the invitations of a meeting are to come to; decides for one person at a time, without
 * knowing how it is stored or told.
 *
 * @param root of the chain, when it is a series
 * @param opening what a person hears who was never invited before
 * @param change what those hear who are invited already
 * @param withdrawal why those are taken off who no longer belong to the audience
 */
record Target(
    MeetingId meeting,
    @Nullable SeriesId root,
    int version,
    boolean cancelled,
    News opening,
    News change,
    Reason withdrawal) {

  /** Names the batch that will tell a person's news. */
  @FunctionalInterface
  interface Naming {
    BatchId batch(PersonId person, int sequence, News news);
  }

  /**
   * The invitation as it must become; null when it is right as it is. What stands at a later
   * version of the meeting is left to the process of that version.
   *
   * @param via the groups through which the person belongs to the audience now; empty when not
   * @param standing null when there has never been one
   */
  @Nullable Invitation decide(
      PersonId person, List<GroupId> via, @Nullable Invitation standing, Naming naming) {
    if (standing == null) {
      return cancelled || via.isEmpty() ? null : first(person, via, naming);
    }
    if (standing.version() > version) {
      return null;
    }
    if (cancelled) {
      return standing.invited()
          ? toldAgain(standing, standing.via(), News.CANCELLED, naming)
          : null;
    }
    if (via.isEmpty()) {
      return standing.invited() ? turned(standing, standing.via(), News.WITHDRAWN, naming) : null;
    }
    if (!standing.invited()) {
      return turned(standing, via, News.JOINED, naming);
    }
    return standing.version() < version
        ? toldAgain(standing, via, change, naming)
        : quietly(standing, via);
  }

  private Invitation first(PersonId person, List<GroupId> via, Naming naming) {
    return new Invitation(
        meeting, root, person, via, true, version, 0, 1, telling(person, version, opening, naming));
  }

  /** Off when on, on when off. */
  private Invitation turned(Invitation it, List<GroupId> via, News news, Naming naming) {
    var turns = it.turns() + 1;
    var telling = telling(it.person(), version + turns, news, naming);
    return it.next(!it.invited(), version, turns, via, telling);
  }

  private @Nullable Invitation toldAgain(
      Invitation it, List<GroupId> via, News news, Naming naming) {
    if (it.version() == version) {
      return null;
    }
    var telling = telling(it.person(), version + it.turns(), news, naming);
    return it.next(true, version, it.turns(), via, telling);
  }

  /** The answer to "why me" may grow and shrink silently. */
  private static @Nullable Invitation quietly(Invitation it, List<GroupId> via) {
    return via.equals(it.via()) ? null : it.next(true, it.version(), it.turns(), via, it.telling());
  }

  private Telling telling(PersonId person, int sequence, News news, Naming naming) {
    var reason = news == News.WITHDRAWN ? withdrawal : null;
    return new Telling(naming.batch(person, sequence, news), news, reason);
  }
}
