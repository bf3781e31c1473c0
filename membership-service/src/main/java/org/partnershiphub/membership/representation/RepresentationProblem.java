package org.partnershiphub.membership.representation;

/** Every way in which representation says no; texts name people by id only. */
public abstract sealed class RepresentationProblem extends RuntimeException {

  private RepresentationProblem(String message) {
    super(message, null, false, false); // an answer, not a crash
  }

  /** There is no such designation. */
  public static final class NotFound extends RepresentationProblem {
    public NotFound(DesignationId id) {
      super("There is no designation " + id + ".");
    }

    public NotFound(RepresentationId id) {
      super("There is no " + id.value() + " yet: the jurisdiction has named nobody.");
    }
  }

  /** The alternate acts when the primary does not, so it is somebody else. */
  public static final class AlternateIsPrimary extends RepresentationProblem {
    public AlternateIsPrimary(Designation other) {
      super(
          "On some of these days "
              + other.voice().person()
              + " is "
              + other.voice().capacity()
              + " in that body ("
              + other.id()
              + "); primary and alternate are two people. End that designation first.");
    }
  }

  /** One designation a body and person. */
  public static final class NamedAlready extends RepresentationProblem {
    public NamedAlready(Designation other) {
      super(
          other.voice().person()
              + " is named in that body on some of these days already ("
              + other.id()
              + ").");
    }
  }

  /** Nobody speaks for two jurisdictions in one body. */
  public static final class SpeaksForAnother extends RepresentationProblem {
    public SpeaksForAnother() {
      super("The person speaks for another jurisdiction in that body.");
    }
  }

  /** The date lies before something that it must follow. */
  public static final class TooEarly extends RepresentationProblem {
    public TooEarly(String why) {
      super(why);
    }
  }
}
