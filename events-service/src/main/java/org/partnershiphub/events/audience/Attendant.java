package org.partnershiphub.events.audience;

/**
 * A person of an audience, once.
 *
 * @param ways all the ways by which they belong to it; none when they do not
 * @param admitted false while a statement of confidentiality is missing
 */
public record Attendant(PersonId person, Ways ways, boolean admitted) {

  public static Attendant absent(PersonId person) {
    return new Attendant(person, Ways.NONE, true);
  }

  public boolean belongs() {
    return admitted && !ways.isEmpty();
  }

  /** Belongs to it, and only a statement is missing. */
  public boolean waits() {
    return !admitted && !ways.isEmpty();
  }
}
