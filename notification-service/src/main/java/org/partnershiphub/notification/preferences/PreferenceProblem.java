package org.partnershiphub.notification.preferences;

import java.util.List;

/** Every way in which a wish is refused. */
public abstract sealed class PreferenceProblem extends RuntimeException {

  private PreferenceProblem(String message) {
    super(message, null, false, false);
  }

  /** Nobody whom the caller may know of. */
  public static final class PersonUnknown extends PreferenceProblem {

    public PersonUnknown() {
      super("There is no such person.");
    }
  }

  /** Some wishes cannot be granted; nothing was changed. */
  public static final class Unfit extends PreferenceProblem {

    private final List<Wrong> wrong;

    public Unfit(List<Wrong> wrong) {
      super("%d of these wishes cannot be granted.".formatted(wrong.size()));
      this.wrong = List.copyOf(wrong);
    }

    public List<Wrong> wrong() {
      return wrong;
    }
  }

  /**
   * @param pointer where in what was sent (RFC 6901)
   */
  public record Wrong(String pointer, String why) {}
}
