package org.partnershiphub.community.partners;

/** How senior somebody is at their organisation; {@link #EXPERT} stands beside the scale. */
public enum Seniority {
  SENIOR_LEADER(3),
  PROGRAM_LEVEL_LEADER(2),
  STAFF(1),
  EXPERT(0);

  private final int rank;

  Seniority(int rank) {
    this.rank = rank;
  }

  public boolean isAtLeast(Seniority floor) {
    return rank >= floor.rank;
  }

  /** Not lower than the level just below this floor, and on the scale. */
  public boolean isAtMostOneBelow(Seniority floor) {
    return rank > 0 && rank >= floor.rank - 1;
  }
}
