package org.partnershiphub.platform.icalendar;

/** A rule that is no rule, or none of those that we keep; the message says which part and why. */
public final class RecurrenceRefused extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  RecurrenceRefused(String message) {
    super(message);
  }
}
