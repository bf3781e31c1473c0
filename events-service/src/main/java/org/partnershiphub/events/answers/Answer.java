package org.partnershiphub.events.answers;

/** What somebody says to an invitation. */
public enum Answer {
  ACCEPTED,
  TENTATIVE,
  DECLINED,
  /** My alternate goes. */
  SUBSTITUTE
}
