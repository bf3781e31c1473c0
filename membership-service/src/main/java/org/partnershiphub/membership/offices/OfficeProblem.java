package org.partnershiphub.membership.offices;

import org.partnershiphub.membership.registry.PersonId;

/** Every way in which offices say no. */
public abstract sealed class OfficeProblem extends RuntimeException {

  private OfficeProblem(String message) {
    super(message, null, false, false); // an answer, not a crash
  }

  /** The partnership has no such office. */
  public static final class NotFound extends OfficeProblem {
    public NotFound(OfficeId id) {
      super("The partnership has no office " + id + ".");
    }
  }

  /** The office has no such term. */
  public static final class NoSuchTerm extends OfficeProblem {
    public NoSuchTerm(OfficeId id, TermId term) {
      super("The office " + id + " has no term " + term.value() + ".");
    }
  }

  /** As many people as may hold it hold it on some day of the term. */
  public static final class AllTaken extends OfficeProblem {
    public AllTaken(OfficeId id, int most) {
      super(
          "The office "
              + id
              + " is held by at most "
              + most
              + " at a time, and on some day of this term it would be more.");
    }
  }

  /** The person holds it on some day of the term. */
  public static final class HeldAlready extends OfficeProblem {
    public HeldAlready(OfficeId id, PersonId person) {
      super(person + " holds the office " + id + " on some day of this term already.");
    }
  }

  /** The term is over; its last day cannot be agreed anew. */
  public static final class Over extends OfficeProblem {
    public Over(OfficeId id, TermId term) {
      super("The term " + term.value() + " of the office " + id + " is over; start a new one.");
    }
  }
}
