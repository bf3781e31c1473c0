package org.partnershiphub.events.audience;

/** How a group lives: for ever, as one cohort a year, or as long as its subject lasts. */
public enum Lifecycle {
  STANDING,
  ANNUAL_COHORT,
  AD_HOC
}
