package org.partnershiphub.events.schedule;

/** Whether a meeting is to take place. */
public enum Status {
  SCHEDULED,
  CANCELLED
}
