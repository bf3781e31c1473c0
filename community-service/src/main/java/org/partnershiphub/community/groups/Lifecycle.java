package org.partnershiphub.community.groups;

/** How a group lives: without an end, from cohort to cohort, or as long as it is wanted. */
public enum Lifecycle {
  STANDING,
  ANNUAL_COHORT,
  AD_HOC
}
