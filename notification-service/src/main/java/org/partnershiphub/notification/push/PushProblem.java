package org.partnershiphub.notification.push;

/** Every way in which pushing says no. */
public abstract sealed class PushProblem extends RuntimeException {

  private PushProblem(String message) {
    super(message, null, false, false);
  }

  public static final class NotOffered extends PushProblem {

    public NotOffered() {
      super("Nothing is pushed here.");
    }
  }

  /** There is none, or none of theirs. */
  public static final class NoSuchDevice extends PushProblem {

    public NoSuchDevice(String id) {
      super("There is no push subscription " + id + ".");
    }
  }

  public static final class TooManyDevices extends PushProblem {

    public TooManyDevices(int most) {
      super("You have %d push subscriptions already; end one first.".formatted(most));
    }
  }
}
