package org.partnershiphub.notification.wording;

import java.util.List;

/** Every way in which something about words is refused. */
public abstract sealed class WordsProblem extends RuntimeException {

  private WordsProblem(String message) {
    super(message, null, false, false);
  }

  public static final class NoSuchLanguage extends WordsProblem {
    public NoSuchLanguage() {
      super("We do not write in this language.");
    }
  }

  public static final class NoSuchEdition extends WordsProblem {
    public NoSuchEdition() {
      super("There is no such version of the words; the last hundred are kept.");
    }
  }

  /** Nobody's words are lost because somebody else's were published first. */
  public static final class Overtaken extends WordsProblem {
    public Overtaken(int inForce) {
      super(
          "Version "
              + inForce
              + " was published since this one was proposed. Propose its sentences again.");
    }
  }

  /** There is no letter to show the words in. */
  public static final class NoLetter extends WordsProblem {
    public NoLetter(String why) {
      super(why);
    }
  }

  /** What is wrong with one sentence. */
  public record Wrong(String key, String why) {}

  /** Sentences that cannot be said. */
  public static final class Unfit extends WordsProblem {
    private final transient List<Wrong> wrong;

    public Unfit(List<Wrong> wrong) {
      super("Some sentences cannot be said like this.");
      this.wrong = List.copyOf(wrong);
    }

    public List<Wrong> wrong() {
      return wrong;
    }
  }
}
