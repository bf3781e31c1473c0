package org.partnershiphub.events.records.sittings;

/** In which capacity somebody is at a meeting; those who may speak first come first. */
public enum Role {
  PRIMARY,
  ALTERNATE,
  /** Whoever acts for a jurisdiction that has neither at the moment. */
  ACTING,
  EXPERT,
  STAFF,
  GUEST;

  /** Whether a jurisdiction is there by them; the others count for none. */
  public boolean speaks() {
    return this == PRIMARY || this == ALTERNATE || this == ACTING;
  }
}
