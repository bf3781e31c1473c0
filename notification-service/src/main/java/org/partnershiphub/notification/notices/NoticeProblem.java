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

  /** No mail was sent of it. */
  public static final class NoMessage extends NoticeProblem {

    public NoMessage(String notice) {
      super("No mail was sent of " + notice + ".");
    }
  }

  /** A mail was sent, and what it said is kept no longer. */
  public static final class MessageGone extends NoticeProblem {

    public MessageGone(String notice) {
      super(
          "What the mail of "
              + notice
              + " said is not kept: somebody was forgotten, its time is over, or it held a link"
              + " that nobody else may have.");
    }
  }

  /** It is not one whose mail came back or was given up. */
  public static final class NotLost extends NoticeProblem {

    public NotLost(String notice) {
      super("The mail of " + notice + " neither came back nor was it given up.");
    }
  }

  /** The link to stop a kind of mail was not made by us, or is cut short. */
  public static final class NoSuchLink extends NoticeProblem {

    public NoSuchLink() {
      super("This link is not complete. Copy the whole link from the mail.");
    }
  }
}
