package org.partnershiphub.community.rules;

/** In which capacity somebody has a place. */
public enum Capacity {
  PRIMARY,
  ALTERNATE,
  EXPERT,
  PARTICIPANT
}
