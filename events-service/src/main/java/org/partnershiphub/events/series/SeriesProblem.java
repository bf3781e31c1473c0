package org.partnershiphub.events.series;

import java.time.LocalDateTime;
import org.partnershiphub.events.schedule.SeriesId;

/** Every way in which we refuse something about a series; an answer, not a crash. */
public abstract sealed class SeriesProblem extends RuntimeException {

  private SeriesProblem(String message) {
    super(message, null, false, false);
  }

  /** There is none, or not for this caller. */
  public static final class NotFound extends SeriesProblem {
    public NotFound(SeriesId id) {
      super("There is no series " + id + ".");
    }
  }

  /** There is no such draft of a change set. */
  public static final class DraftNotFound extends SeriesProblem {
    public DraftNotFound(DraftId id) {
      super("There is no draft " + id + ".");
    }
  }

  /** What was published is no draft any more. */
  public static final class DraftPublished extends SeriesProblem {
    public DraftPublished(DraftId id) {
      super("The draft " + id + " was published.");
    }
  }

  /** It has ended. */
  public static final class HasEnded extends SeriesProblem {
    public HasEnded(SeriesId id) {
      super("The series " + id + " has ended.");
    }
  }

  /** A rule that is none, or none of those that we keep. */
  public static final class RecurrenceInvalid extends SeriesProblem {
    public RecurrenceInvalid(String why) {
      super(why);
    }
  }

  /** Calendars disagree on what a first start means that the rule does not make. */
  public static final class FirstOffRule extends SeriesProblem {
    public FirstOffRule(LocalDateTime first, Rule rule) {
      super(first + " is no day that " + rule + " makes.");
    }
  }

  /** The series has no such occurrence. */
  public static final class OccurrenceUnknown extends Faulty {
    public OccurrenceUnknown(SeriesId id, LocalDateTime original, String pointer) {
      super("The series " + id + " has no occurrence at " + original + ".", pointer);
    }
  }

  /** What has begun is history. */
  public static final class OccurrenceBegun extends Faulty {
    public OccurrenceBegun(LocalDateTime local, String pointer) {
      super(local + " has begun or is past.", pointer);
    }
  }

  /** There is one at this time already. */
  public static final class DateTaken extends Faulty {
    public DateTaken(LocalDateTime local, String pointer) {
      super("The series has an occurrence at " + local + " already.", pointer);
    }
  }

  /** An edit lacks what its kind needs, or has what it cannot use. */
  public static final class EditUnfit extends Faulty {
    public EditUnfit(String why, String pointer) {
      super(why, pointer);
    }
  }

  /** More single changes than a series may have. */
  public static final class TooManyExceptions extends SeriesProblem {
    public TooManyExceptions(int most) {
      super(
          "A series has at most "
              + most
              + " extra, excluded and changed dates; split it, or define another.");
    }
  }

  /** Nothing would be left. */
  public static final class NothingLeft extends SeriesProblem {
    public NothingLeft() {
      super("The series would have no occurrence ahead; end it, or cancel it instead.");
    }
  }

  /** A rotation that would go on for ever, or for too long. */
  public static final class RotationUnbounded extends SeriesProblem {
    public RotationUnbounded(int most) {
      super("A rotating time needs an end by UNTIL or COUNT, and at most " + most + " dates.");
    }
  }

  /** A problem that lies in one place of the request. */
  public abstract static sealed class Faulty extends SeriesProblem {

    private final String pointer;

    private Faulty(String message, String pointer) {
      super(message);
      this.pointer = pointer;
    }

    public String pointer() {
      return pointer;
    }
  }
}
