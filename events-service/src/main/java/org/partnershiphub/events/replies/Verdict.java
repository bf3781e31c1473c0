package org.partnershiphub.events.replies;

import org.partnershiphub.platform.mailbox.Fate;

/** What became of a mail. */
public enum Verdict implements Fate {
  /** The answer stands. */
  TAKEN,
  /** It says what was said before. */
  UNCHANGED,
  /** From somebody who is not invited; the organiser sees it. */
  STRANGER,
  /** Asks for another time; the organiser sees it. */
  COUNTERED,
  /** A program wrote it, not a calendar's owner: a bounce, an absence, a mailing list. */
  AUTOMATIC,
  /** A later one has been taken. */
  OLDER,
  /** To an earlier time of the meeting, or too late. */
  OUTDATED,
  /** A calendar's message that asks nothing of us. */
  NOTHING_TO_DO,
  /** No answer to an invitation. */
  NO_REPLY,
  /** To no meeting of ours. */
  UNKNOWN_MEETING,
  /** It cannot be read. */
  UNREADABLE,
  /** It was not even read. */
  TOO_LARGE,
  /** It cannot be taken down, such as an alternate who is none. */
  IMPOSSIBLE;

  @Override
  public boolean refused() {
    return switch (this) {
      case TAKEN, UNCHANGED, STRANGER, COUNTERED, AUTOMATIC, OLDER, OUTDATED, NOTHING_TO_DO ->
          false;
      case NO_REPLY, UNKNOWN_MEETING, UNREADABLE, TOO_LARGE, IMPOSSIBLE -> true;
    };
  }
}
