package org.partnershiphub.events.audience;

import org.jspecify.annotations.Nullable;

/** In which capacity somebody holds a place; the weightier ones first. */
public enum Capacity {
  /** Speaks for a jurisdiction. */
  PRIMARY,
  /** Speaks for it when the primary does not. */
  ALTERNATE,
  /** Gives advice and speaks for nobody. */
  EXPERT,
  /** Takes part in a group that has no seats. */
  PARTICIPANT;

  /** From community-service's word; of a new one only that its holder takes part is assumed. */
  public static Capacity of(@Nullable String word) {
    return switch (word) {
      case "PRIMARY" -> PRIMARY;
      case "ALTERNATE" -> ALTERNATE;
      case "EXPERT" -> EXPERT;
      case null, default -> PARTICIPANT;
    };
  }
}
