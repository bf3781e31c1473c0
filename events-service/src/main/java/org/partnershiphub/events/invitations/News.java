package org.partnershiphub.events.invitations;

/** What an invitee hears by a change of their invitation. */
public enum News {
  SCHEDULED,
  JOINED,
  MOVED,
  /** A meeting that was cancelled takes place after all. */
  REINSTATED,
  /** Something else that matters. */
  CHANGED,
  /** The series goes on as another one, which they are invited to as well. */
  SPLIT,
  CANCELLED,
  WITHDRAWN
}
