package org.partnershiphub.notification.notices;

/** Every way in which this service says no about notices. */
public abstract sealed class NoticeProblem extends RuntimeException {

  private NoticeProblem(String message) {
    super(message, null, false, false);
  }

  /** There is none, or none that the caller may know of. */
  public static final class NoSuchNotice extends NoticeProblem {

    public NoSuchNotice(String notice) {
      super("There is no notice " + notice + ".");
    }
  }

  /** The link to stop a kind of mail was not made by us, or is cut short. */
  public static final class NoSuchLink extends NoticeProblem {

    public NoSuchLink() {
      super("This link is not complete. Copy the whole link from the mail.");
    }
  }
}
