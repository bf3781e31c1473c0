package org.partnershiphub.community.groups;

/** Why a seat was vacated. */
public enum VacancyReason {
  REPLACED,
  DEPARTED,
  LOST_ELIGIBILITY,
  JURISDICTION_WITHDRAWN,
  RESIGNED,
  TERM_ENDED,
  /** The jurisdiction ended the designation. */
  DESIGNATION_ENDED,
  /** The person turned out to be another, who has the place now. */
  MERGED
}
