package org.partnershiphub.events.invitations;

/** What an invitee hears by a change of their invitation. */
public enum News {
  SCHEDULED,
  JOINED,
  MOVED,
  CANCELLED,
  WITHDRAWN
}
