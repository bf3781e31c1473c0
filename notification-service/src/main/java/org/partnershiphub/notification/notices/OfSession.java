package org.partnershiphub.notification.notices;

import org.partnershiphub.notification.directory.MeetingId;

/** Something about one meeting, told to those who have to do with it beside their invitation. */
public interface OfSession {

  /** A single meeting, an occurrence of a series, or a whole series. */
  MeetingId meeting();

  /** What people are invited to: the series of an occurrence, else the meeting itself. */
  MeetingId subject();

  /** Whether only those hear it who are invited still. */
  boolean forInvitees();

  /** Whether it is of no use once the meeting is over. */
  boolean ahead();
}
