package org.partnershiphub.notification.notices;

/** What a notice is about. */
public enum NoticeKind {
  MEETING_SCHEDULED(0),
  MEETING_MOVED(1),
  INVITATION_WITHDRAWN(2),
  MEETING_CANCELLED(3),
  GROUP_JOINED(0),
  PLACE_ENDED(0),
  COHORT_ROLLED_OVER(0),
  JURISDICTION_WITHDREW(0),
  REPLACEMENT_NEEDED(0);

  private final int rank;

  NoticeKind(int rank) {
    this.rank = rank;
  }

  /** Which of two notices of one version has the last word on one person's invitation. */
  int rank() {
    return rank;
  }

  /** Whether it changes what stands in the person's calendar. */
  public boolean aboutMeeting() {
    return switch (this) {
      case MEETING_SCHEDULED, MEETING_MOVED, INVITATION_WITHDRAWN, MEETING_CANCELLED -> true;
      case GROUP_JOINED,
          PLACE_ENDED,
          COHORT_ROLLED_OVER,
          JURISDICTION_WITHDREW,
          REPLACEMENT_NEEDED ->
          false;
    };
  }

  /** Whether it takes a meeting out of the calendar (iTIP CANCEL) rather than putting it in. */
  public boolean takesAway() {
    return this == INVITATION_WITHDRAWN || this == MEETING_CANCELLED;
  }

  /** Whether its mails may be stopped at all; a mandatory one carries no way to stop it. */
  public boolean optional() {
    return this == MEETING_SCHEDULED || this == GROUP_JOINED;
  }
}
