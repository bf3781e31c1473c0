package org.partnershiphub.membership.jurisdictions;

import java.time.LocalDate;
import org.partnershiphub.membership.registry.JurisdictionId;

/** Every way in which jurisdictions say no. */
public abstract sealed class JurisdictionProblem extends RuntimeException {

  private JurisdictionProblem(String message) {
    super(message, null, false, false); // an answer, not a crash
  }

  /** There is none with this id. */
  public static final class NotFound extends JurisdictionProblem {
    public NotFound(JurisdictionId id) {
      super("There is no jurisdiction " + id + ".");
    }
  }

  /** Another one that has not withdrawn has this name, letter case and composition aside. */
  public static final class NameTaken extends JurisdictionProblem {
    public NameTaken() {
      super("Another jurisdiction that has not withdrawn has this name.");
    }
  }

  /** It is active since another date. */
  public static final class ActivatedOtherwise extends JurisdictionProblem {
    public ActivatedOtherwise(JurisdictionId id, LocalDate on) {
      super(id + " has been active since " + on + ".");
    }
  }

  /** It withdrew on another date. */
  public static final class WithdrawnOtherwise extends JurisdictionProblem {
    public WithdrawnOtherwise(JurisdictionId id, LocalDate on) {
      super(id + " withdrew on " + on + ".");
    }
  }

  /** The date lies before something that it must follow. */
  public static final class TooEarly extends JurisdictionProblem {
    public TooEarly(String why) {
      super(why);
    }
  }

  /** The date has not come; this is recorded when it has happened. */
  public static final class NotYet extends JurisdictionProblem {
    public NotYet(LocalDate today) {
      super("This is recorded when it has happened, and there it is " + today + " today.");
    }
  }

  /** Something else is ahead of it, to be called off first. */
  public static final class PlannedOtherwise extends JurisdictionProblem {
    public PlannedOtherwise(JurisdictionId id, Ahead ahead) {
      super(id + " is to be " + ahead.status() + " from " + ahead.on() + "; call that off first.");
    }
  }

  /** Only a member can be suspended. */
  public static final class NotActive extends JurisdictionProblem {
    public NotActive(JurisdictionId id) {
      super(id + " is not a member that counts, so it cannot be suspended.");
    }
  }

  /** Only a suspended member can be reinstated. */
  public static final class NotSuspended extends JurisdictionProblem {
    public NotSuspended(JurisdictionId id) {
      super(id + " is not suspended.");
    }
  }

  /** It has withdrawn. */
  public static final class NotMember extends JurisdictionProblem {
    public NotMember(JurisdictionId id) {
      super(id + " has withdrawn from the partnership.");
    }
  }

  /** Only somebody who works there can lead it. */
  public static final class LeadFromElsewhere extends JurisdictionProblem {
    public LeadFromElsewhere(JurisdictionId id) {
      super("Only a registered person with a current affiliation with " + id + " can lead it.");
    }
  }

  /** Somebody else's to decide. */
  public static final class NotYours extends JurisdictionProblem {
    public NotYours(JurisdictionId id) {
      super("Only an administrator and the lead of " + id + " can do this.");
    }
  }
}
