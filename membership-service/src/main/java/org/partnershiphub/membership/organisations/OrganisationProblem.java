package org.partnershiphub.membership.organisations;

import org.partnershiphub.membership.registry.OrganisationId;

/** Every way in which outside organisations say no. */
public abstract sealed class OrganisationProblem extends RuntimeException {

  private OrganisationProblem(String message) {
    super(message, null, false, false); // an answer, not a crash
  }

  /** There is none with this id. */
  public static final class NotFound extends OrganisationProblem {
    public NotFound(OrganisationId id) {
      super("There is no outside organisation " + id + ".");
    }
  }

  /** Another one has this name. */
  public static final class NameTaken extends OrganisationProblem {
    public NameTaken() {
      super("Another outside organisation has this name.");
    }
  }
}
