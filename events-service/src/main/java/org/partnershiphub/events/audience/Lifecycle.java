package org.partnershiphub.events.audience;

/** How a group lives: for ever, as one cohort a year, or as long as its subject lasts. */
public enum Lifecycle {
  STANDING,
  ANNUAL_COHORT,
  AD_HOC;

  /** From community-service's word; of a new one only that it has no cohorts is assumed. */
  public static Lifecycle of(String word) {
    return switch (word) {
      case "ANNUAL_COHORT" -> ANNUAL_COHORT;
      case "AD_HOC" -> AD_HOC;
      default -> STANDING;
    };
  }
}
