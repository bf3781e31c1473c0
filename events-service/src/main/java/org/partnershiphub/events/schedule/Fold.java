package org.partnershiphub.events.schedule;

/** Which of the two is meant, when the clock goes back and a local time happens twice. */
public enum Fold {
  EARLIER,
  LATER
}
