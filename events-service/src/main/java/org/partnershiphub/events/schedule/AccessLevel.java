package org.partnershiphub.events.schedule;

/** Who may read a meeting: everybody signed in; its invitees; its invitees, and no topic or log. */
public enum AccessLevel {
  OPEN,
  MEMBERS,
  CONFIDENTIAL
}
