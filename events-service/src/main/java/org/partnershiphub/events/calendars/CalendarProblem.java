package org.partnershiphub.events.calendars;

import org.partnershiphub.events.audience.GroupId;

/** Why there is no such calendar. */
public abstract sealed class CalendarProblem extends RuntimeException {

  private CalendarProblem(String message) {
    super(message, null, false, false);
  }

  /** Unknown, revoked, replaced, or of a group that the person has left: one answer for all. */
  public static final class FeedUnknown extends CalendarProblem {
    public FeedUnknown() {
      super("There is no calendar at this address.");
    }
  }

  /** A group's feed is for its people. */
  public static final class NotInGroup extends CalendarProblem {
    NotInGroup(GroupId group) {
      super("The calendar of " + group + " is for those who belong to it.");
    }
  }

  /** Busy times of one or two people would say who is busy. */
  public static final class TooFewPeople extends CalendarProblem {
    TooFewPeople(int least) {
      super("Busy times are shown for groups of " + least + " people or more.");
    }
  }

  /** A stretch of time that does not begin before it ends, or is too long. */
  public static final class StretchUnfit extends CalendarProblem {
    StretchUnfit(int days) {
      super("to must be after from, and at most " + days + " days later.");
    }
  }
}
