package org.partnershiphub.membership.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Every way in which the profile says no. */
public abstract sealed class ProfileProblem extends RuntimeException {

  private ProfileProblem(String message) {
    super(message, null, false, false); // an answer, not a crash
  }

  /** Nothing stands yet. */
  public static final class NotFound extends ProfileProblem {
    public NotFound(ProfileId id) {
      super("There is no profile " + id + ".");
    }
  }

  /** The charter never had this version. */
  public static final class NoSuchCharter extends ProfileProblem {
    public NoSuchCharter(int version) {
      super("There is no version " + version + " of the charter.");
    }
  }

  /** The version in force was adopted later. */
  public static final class CharterTooEarly extends ProfileProblem {
    public CharterTooEarly(@Nullable LocalDate present) {
      super("The version in force was adopted on " + present + ".");
    }
  }

  /** The history has no such entry. */
  public static final class NoSuchEntry extends ProfileProblem {
    public NoSuchEntry(EntryId id) {
      super("The history has no entry " + id + ".");
    }
  }

  /** Another entry says this. */
  public static final class SaidAlready extends ProfileProblem {
    public SaidAlready(EntryId other) {
      super("The entry " + other + " says this already.");
    }
  }

  /** There is no such document, or it is not for this reader. */
  public static final class NoSuchDocument extends ProfileProblem {
    public NoSuchDocument(DocumentId id) {
      super("There is no document " + id + ".");
    }
  }

  /** A later version of the document was published. */
  public static final class DocumentOlder extends ProfileProblem {
    public DocumentOlder(DocumentId id, int version) {
      super("Version " + version + " of the document " + id + " was published.");
    }
  }
}
