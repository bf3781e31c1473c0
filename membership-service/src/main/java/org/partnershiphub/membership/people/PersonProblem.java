package org.partnershiphub.membership.people;

import java.time.LocalDate;
import java.util.List;
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

  /** The date lies after something that it must precede. */
  public static final class TooLate extends PersonProblem {
    public TooLate(String why) {
      super(why);
    }
  }

  /** There is no such affiliation, or it has ended. */
  public static final class NoSuchAffiliation extends PersonProblem {
    public NoSuchAffiliation(PersonId id, AffiliationId affiliation) {
      super(id + " has no current affiliation " + affiliation.value() + ".");
    }
  }

  /** The person has no such own address. */
  public static final class NoSuchAddress extends PersonProblem {
    public NoSuchAddress(PersonId id, AddressId address) {
      super(id + " has no own address " + address + ".");
    }
  }

  /** Nobody has confirmed the address from its mailbox. */
  public static final class AddressUnproven extends PersonProblem {
    public AddressUnproven(AddressId address) {
      super("The address " + address + " is not confirmed yet.");
    }
  }

  /** The person has as many own addresses as anybody may. */
  public static final class AddressesFull extends PersonProblem {
    public AddressesFull(PersonId id, int most) {
      super(id + " has " + most + " addresses besides those of the jobs; remove one.");
    }
  }

  /** Nothing is to be confirmed with this token: it is wrong, late or used. */
  public static final class NoSuchConfirmation extends PersonProblem {
    public NoSuchConfirmation() {
      super("This link is not valid, no longer valid, or was used before.");
    }
  }

  /** A merge of somebody with themselves. */
  public static final class SamePerson extends PersonProblem {
    public SamePerson(PersonId id) {
      super(id + " is one person already.");
    }
  }

  /** The two cannot be one person as they are on record. */
  public static final class Contradiction extends PersonProblem {
    public Contradiction(List<String> why) {
      super(
          "On record they contradict each other; correct one first. "
              + String.join("; ", why)
              + ".");
    }
  }

  /** The id stands for a person that goes on under another. */
  public static final class Merged extends PersonProblem {
    public Merged(PersonId id, PersonId into) {
      super(id + " was merged into " + into + "; address that one.");
    }
  }

  /** Nothing is known under this id any more. */
  public static final class Forgotten extends PersonProblem {
    public Forgotten(PersonId id) {
      super(id + " was forgotten; the id is not given again.");
    }
  }

  /** Only who works nowhere can be forgotten. */
  public static final class StillAffiliated extends PersonProblem {
    public StillAffiliated(PersonId id) {
      super(id + " has a current affiliation; it must end first.");
    }
  }

  /** Somebody else's to say. */
  public static final class NotYours extends PersonProblem {
    public NotYours(PersonId id) {
      super("It takes an administrator, the lead of the jurisdiction or, to leave, " + id + ".");
    }
  }
}
