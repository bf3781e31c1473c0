package org.partnershiphub.community.rules;

/** By which door people come in. */
public enum Openness {
  /** Each jurisdiction names its voice: one primary and one alternate. */
  DESIGNATED,
  /** Seated by appointment. */
  APPOINTED,
  /** Whoever wants to, by their own act. */
  VOLUNTARY,
  /** Whoever was invited and is interested, by their own act. */
  INVITED_IF_INTERESTED;

  /** Whether there are seats to be filled, in contrast to people joining by themselves. */
  public boolean isSeated() {
    return this == DESIGNATED || this == APPOINTED;
  }
}
