package org.partnershiphub.notification.inbox;

/** What somebody does with an entry of their inbox; done twice, it is as done once. */
public enum Mark {
  READ,
  UNREAD,
  ARCHIVED,
  RESTORED,
  /** This entry and all that came before it. */
  READ_UP_TO,
  ARCHIVED_UP_TO;

  public boolean upTo() {
    return this == READ_UP_TO || this == ARCHIVED_UP_TO;
  }
}
