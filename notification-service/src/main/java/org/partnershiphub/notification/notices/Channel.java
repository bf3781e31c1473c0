package org.partnershiphub.notification.notices;

/** How a notice reaches a person. */
public enum Channel {
  MAIL,
  INBOX,
  PUSH
}
