package org.partnershiphub.membership.scim;

/** Every way in which SCIM says no (RFC 7644, 3.12). */
public abstract sealed class ScimProblem extends RuntimeException {

  private ScimProblem(String message) {
    super(message, null, false, false); // an answer, not a crash
  }

  /** There is none with this id in this jurisdiction's directory, or there is no more. */
  public static final class NotFound extends ScimProblem {
    public NotFound(AccountId id) {
      super("There is no user " + id + ".");
    }
  }

  /** Another account of the jurisdiction has this userName, externalId or work address. */
  public static final class NotUnique extends ScimProblem {
    public NotUnique() {
      super("Another user has this userName, externalId or work address.");
    }
  }

  /** The body is no SCIM message of the kind that belongs here. */
  public static final class InvalidSyntax extends ScimProblem {
    public InvalidSyntax(String why) {
      super(why);
    }
  }

  /** A value does not fit its attribute. */
  public static final class InvalidValue extends ScimProblem {
    public InvalidValue(String why) {
      super(why);
    }
  }

  /** A filter that cannot be read, or that is not offered. */
  public static final class InvalidFilter extends ScimProblem {
    public InvalidFilter(String why) {
      super(why);
    }
  }

  /** A path that cannot be read, or that leads to nothing that is kept. */
  public static final class InvalidPath extends ScimProblem {
    public InvalidPath(String why) {
      super(why);
    }
  }

  /** A path that found nothing to work on. */
  public static final class NoTarget extends ScimProblem {
    public NoTarget(String why) {
      super(why);
    }
  }

  /** An attribute that is not the directory's to change. */
  public static final class Mutability extends ScimProblem {
    public Mutability(String why) {
      super(why);
    }
  }

  /** Something that SCIM knows and that is not offered here. */
  public static final class NotOffered extends ScimProblem {
    public NotOffered(String what) {
      super(what + " is not offered; see /scim/v2/ServiceProviderConfig.");
    }
  }
}
