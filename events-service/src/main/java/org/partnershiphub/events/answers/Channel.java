package org.partnershiphub.events.answers;

/** On which way an answer came. */
public enum Channel {
  /** From somebody who has signed in. */
  PAGE,
  /** By a link in a mail. */
  LINK,
  /** By the mail that a calendar program sends. */
  MAIL
}
