package org.partnershiphub.membership.people;

import java.time.LocalDate;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.membership.registry.PersonId;

/** Every way in which people say no; texts name people by id only. */
public abstract sealed class PersonProblem extends RuntimeException {

  private PersonProblem(String message) {
    super(message, null, false, false); // an answer, not a crash
  }

  /** There is none with this id. */
  public static final class NotFound extends PersonProblem {
    public NotFound(PersonId id) {
      super("There is no person " + id + ".");
    }
  }

  /** The affiliation with that organisation lasts. */
  public static final class AlreadyAffiliated extends PersonProblem {
    public AlreadyAffiliated(PersonId id, OrganisationId organisation, LocalDate since) {
      super(id + " has been affiliated with " + organisation + " since " + since + ".");
    }
  }

  /** Another day is on record as the last. */
  public static final class DepartedOtherwise extends PersonProblem {
    public DepartedOtherwise(PersonId id, LocalDate on) {
      super("The departure of " + id + " is on record for " + on + ".");
    }
  }

  /** There was never such an affiliation. */
  public static final class NotAffiliated extends PersonProblem {
    public NotAffiliated(PersonId id) {
      super(id + " was never affiliated with that organisation.");
    }
  }

  /** Nobody suspects that the person is gone. */
  public static final class NotSuspected extends PersonProblem {
    public NotSuspected(PersonId id) {
      super("Nothing on record hints that " + id + " is gone.");
    }
  }

  /** The person works for several; the command must say which. */
  public static final class WhichOrganisation extends PersonProblem {
    public WhichOrganisation(PersonId id) {
      super(id + " has several current affiliations; name the organisation that it is about.");
    }
  }

  /** The date lies before something that it must follow. */
  public static final class TooEarly extends PersonProblem {
    public TooEarly(String why) {
      super(why);
    }
  }

  /** The day has not come. */
  public static final class NotYet extends PersonProblem {
    public NotYet(LocalDate today) {
      super(
          "A departure is recorded when it has happened, and for this person it is " + today + ".");
    }
  }

  /** Somebody else's to say. */
  public static final class NotYours extends PersonProblem {
    public NotYours(PersonId id) {
      super("It takes an administrator, the lead of the jurisdiction or, to leave, " + id + ".");
    }
  }
}
