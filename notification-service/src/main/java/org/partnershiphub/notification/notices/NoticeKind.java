package org.partnershiphub.notification.notices;

import static org.partnershiphub.notification.notices.NoticeKind.Trait.INVITATION;
import static org.partnershiphub.notification.notices.NoticeKind.Trait.LAPSES;
import static org.partnershiphub.notification.notices.NoticeKind.Trait.ONE_RECORD;
import static org.partnershiphub.notification.notices.NoticeKind.Trait.OTHER_ADDRESS;
import static org.partnershiphub.notification.notices.NoticeKind.Trait.TAKES_AWAY;

import java.util.Set;

/** What a notice is about. A kind is a line here, a {@link Matter} and a letter. */
public enum NoticeKind {
  MEETING_SCHEDULED(0, INVITATION),
  MEETING_MOVED(1, INVITATION),
  MEETING_CHANGED(1, INVITATION),
  MEETING_REINSTATED(1, INVITATION),
  SERIES_SPLIT(1, INVITATION),
  INVITATION_WITHDRAWN(2, INVITATION, TAKES_AWAY, ONE_RECORD),
  MEETING_CANCELLED(3, INVITATION, TAKES_AWAY),
  MEETING_REMINDER(0),
  AGENDA_READY(0, LAPSES),
  MINUTES(0),
  DECISION(0),
  QUORUM_AT_RISK(0),
  ALTERNATE_ASKED(0, LAPSES),
  GROUP_JOINED(0),
  COHORT_CALL(0, LAPSES),
  COHORT_RESULT(0),
  PLACE_ENDED(0),
  COHORT_ROLLED_OVER(0),
  JURISDICTION_WITHDREW(0),
  REPLACEMENT_NEEDED(0),
  ALTERNATE_ACTS(0, LAPSES),
  DESIGNATION_REFUSED(0),
  COMPOSITION_BROKEN(0, LAPSES),
  COMPOSITION_RESTORED(0, LAPSES),
  WELCOME(0),
  WITHDRAWAL_NOTICED(0, LAPSES),
  DEPARTURE_SUSPECTED(0, LAPSES),
  TERM_ENDING(0, LAPSES),
  AGREEMENT_EXPIRING(0, LAPSES),
  AGREEMENT_EXPIRED(0, LAPSES),
  ROSTER_ATTESTATION(0, LAPSES),
  ADDRESS_SUSPENDED(0, LAPSES),
  WEBHOOK_FAILING(0, LAPSES),
  ADDRESS_VERIFICATION(0, OTHER_ADDRESS, ONE_RECORD),
  DIGEST(0, ONE_RECORD);

  /** What sets some kinds apart. */
  enum Trait {
    /** It says how an invitation stands: the last of these in a thread is what holds. */
    INVITATION,
    /** It takes a meeting out of the calendar. */
    TAKES_AWAY,
    /** It asks or warns: a later one of its kind replaces it, and it can be settled meanwhile. */
    LAPSES,
    /** It goes elsewhere than to the address on the person's card. */
    OTHER_ADDRESS,
    /** It is about one record of a person, and means nothing to another one of the same human. */
    ONE_RECORD
  }

  private final int rank;

  @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
  private final Set<Trait> traits;

  NoticeKind(int rank, Trait... traits) {
    this.rank = rank;
    this.traits = Set.of(traits);
  }

  /** Which of two notices of one version has the last word on one person's invitation. */
  int rank() {
    return rank;
  }

  /** Whether it says how somebody's invitation stands. */
  public boolean ofInvitation() {
    return traits.contains(INVITATION);
  }

  /** Whether what the person has said to the invitation has a say in it. */
  public boolean heedsAnswers() {
    return this == MEETING_REMINDER || (ofInvitation() && this != MEETING_SCHEDULED);
  }

  /** Whether it takes a meeting out of the calendar (iTIP CANCEL) rather than putting it in. */
  public boolean takesAway() {
    return traits.contains(TAKES_AWAY);
  }

  /** Whether it puts a meeting into the calendar of somebody who has not heard of it. */
  public boolean invites() {
    return ofInvitation() && !takesAway() && this != SERIES_SPLIT;
  }

  /** Whether something may happen that makes one that waits pointless. */
  public boolean lapses() {
    return traits.contains(LAPSES);
  }

  /** Whether it ends with its record, when that is found to be somebody else's too. */
  public boolean ofOneRecord() {
    return traits.contains(ONE_RECORD);
  }

  public boolean toOtherAddress() {
    return traits.contains(OTHER_ADDRESS);
  }
}
