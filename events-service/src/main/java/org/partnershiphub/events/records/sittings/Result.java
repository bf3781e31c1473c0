package org.partnershiphub.events.records.sittings;

/** What came of a proposal. */
public enum Result {
  ADOPTED,
  REJECTED,
  DEFERRED
}
