package org.partnershiphub.community.cohorts;

/** Planned; forming once its enrolment window has opened; current; closed. */
public enum CohortStatus {
  PLANNED,
  FORMING,
  CURRENT,
  CLOSED
}
