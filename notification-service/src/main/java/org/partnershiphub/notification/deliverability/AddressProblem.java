package org.partnershiphub.notification.deliverability;

/** Why something about an address is refused. */
public abstract sealed class AddressProblem extends RuntimeException {

  AddressProblem(String message) {
    super(message, null, false, false);
  }

  /** Nobody whose address was ever suspended. */
  public static final class NeverSuspended extends AddressProblem {
    public NeverSuspended() {
      super("No address of this person was ever suspended.");
    }
  }

  /** There is nothing to restore. */
  public static final class NotSuspended extends AddressProblem {
    public NotSuspended() {
      super("This person's address is not suspended.");
    }
  }
}
