package org.partnershiphub.events.schedule;

/** Whether a meeting is to take place. */
public enum Status {
  SCHEDULED,
  CANCELLED,
  /** An occurrence that the plan of its series no longer has: not called off, but never mind. */
  REPLACED
}
