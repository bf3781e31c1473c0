package org.partnershiphub.local;

/** Why the system does not start: one sentence that a person can act on. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Refusal(String sentence) {
    super(sentence, null, false, false);
  }

  public Refusal(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** The sentence. */
  String sentence() {
    return String.valueOf(getMessage());
  }
}
