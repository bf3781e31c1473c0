package org.partnershiphub.membership.people;

/** How far up; EXPERT stands beside the scale. */
public enum Seniority {
  SENIOR_LEADER,
  PROGRAM_LEVEL_LEADER,
  STAFF,
  EXPERT
}
