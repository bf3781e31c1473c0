package org.partnershiphub.events.records.sittings;

/** What a jurisdiction says to a proposal. */
public enum Vote {
  FOR,
  AGAINST,
  ABSTAIN
}
