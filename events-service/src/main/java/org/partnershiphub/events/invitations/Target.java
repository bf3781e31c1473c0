package org.partnershiphub.events.invitations;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Attendant;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.audience.Ways;
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
   * @param who how the person belongs to the audience now, if at all
   * @param standing null when there has never been one
   */
  @Nullable Invitation decide(Attendant who, @Nullable Invitation standing, Naming naming) {
    var ways = who.ways();
    if (standing == null) {
      return cancelled || !who.belongs() ? null : first(who.person(), ways, naming);
    }
    if (standing.version() > version) {
      return null;
    }
    if (cancelled) {
      return standing.invited()
          ? toldAgain(standing, standing.ways(), News.CANCELLED, naming)
          : null;
    }
    if (!who.belongs()) {
      return standing.invited() ? off(standing, who, naming) : null;
    }
    if (!standing.invited()) {
      return turned(standing, ways, telling(standing, News.JOINED, null, naming));
    }
    return standing.version() < version
        ? toldAgain(standing, ways, change, naming)
        : quietly(standing, ways);
  }

  private Invitation first(PersonId person, Ways ways, Naming naming) {
    var telling = new Telling(naming.batch(person, version, opening), opening, null);
    return new Invitation(meeting, root, person, ways, true, version, 0, 1, telling);
  }

  private Invitation off(Invitation it, Attendant who, Naming naming) {
    var why = who.waits() ? Reason.STATEMENT_EXPIRED : withdrawal;
    return turned(it, it.ways(), telling(it, News.WITHDRAWN, why, naming));
  }

  /** Off when on, on when off. */
  private Invitation turned(Invitation it, Ways ways, Telling telling) {
    return it.next(!it.invited(), version, it.turns() + 1, ways, telling);
  }

  private Telling telling(Invitation it, News news, @Nullable Reason why, Naming naming) {
    return new Telling(naming.batch(it.person(), version + it.turns() + 1, news), news, why);
  }

  private @Nullable Invitation toldAgain(Invitation it, Ways ways, News news, Naming naming) {
    if (it.version() == version) {
      return null;
    }
    var batch = naming.batch(it.person(), version + it.turns(), news);
    return it.next(true, version, it.turns(), ways, new Telling(batch, news, null));
  }

  /** The answer to "why me" may grow and shrink silently. */
  private static @Nullable Invitation quietly(Invitation it, Ways ways) {
    return ways.equals(it.ways())
        ? null
        : it.next(true, it.version(), it.turns(), ways, it.telling());
  }
}
