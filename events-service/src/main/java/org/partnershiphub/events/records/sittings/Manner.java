package org.partnershiphub.events.records.sittings;

/** How a decision came about: counted, or because nobody spoke against it. */
public enum Manner {
  VOTE,
  CONSENSUS
}
