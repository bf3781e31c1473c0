package org.partnershiphub.notification.notices;

/** When a channel brings a notice; the first is the most urgent. */
public enum Mode {
  NOW,
  /** With others in one message, at an hour of the person's. */
  DIGEST,
  OFF;

  public Mode moreUrgent(Mode other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
