package org.partnershiphub.events.records.minutes;

/** Where minutes are in their life. */
public enum Stage {
  DRAFT,
  APPROVED,
  PUBLISHED
}
