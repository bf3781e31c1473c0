package org.partnershiphub.community.groups;

/** Why a seat was vacated. */
public enum VacancyReason {
  REPLACED,
  DEPARTED,
  LOST_ELIGIBILITY,
  JURISDICTION_WITHDRAWN,
  RESIGNED,
  TERM_ENDED
}
