package org.partnershiphub.events.answers;

import java.util.Collection;
import java.util.stream.Collectors;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.MeetingId;

/** Every way in which we refuse an answer. */
public abstract sealed class AnswerProblem extends RuntimeException {

  private AnswerProblem(String message) {
    super(message, null, false, false);
  }

  /** Whoever is not invited is not asked. */
  public static final class NotInvited extends AnswerProblem {
    public NotInvited(PersonId person, MeetingId subject) {
      super(person + " is not invited to " + subject + ".");
    }
  }

  /** It is too late. */
  public static final class Begun extends AnswerProblem {
    Begun(MeetingId meeting) {
      super("The meeting " + meeting + " has begun; it takes no more answers.");
    }
  }

  /** There is nothing to answer. */
  public static final class Cancelled extends AnswerProblem {
    Cancelled(MeetingId meeting) {
      super(meeting + " does not take place; it takes no answers.");
    }
  }

  /** The answer is to a time that is not the meeting's any more. */
  public static final class Outdated extends AnswerProblem {
    public Outdated(MeetingId meeting, int version) {
      super(
          "The time of "
              + meeting
              + " has changed since version "
              + version
              + "; look at the new one and answer again.");
    }
  }

  /** Nobody can go in this person's place. */
  public static final class NoAlternate extends AnswerProblem {
    NoAlternate(String why) {
      super(why);
    }

    static NoAlternate speaksForNobody(PersonId person) {
      return new NoAlternate(
          person + " holds no seat of a primary here, so nobody is their alternate.");
    }

    static NoAlternate vacant(PersonId person) {
      return new NoAlternate(
          "The seat of the alternate of " + person + " is vacant; decline instead.");
    }

    static NoAlternate notTheirs(PersonId named, Collection<PersonId> theirs) {
      return new NoAlternate(named + " is not their alternate; " + words(theirs) + ".");
    }
  }

  /** There are several, and nobody said which. */
  public static final class AlternateUnclear extends AnswerProblem {
    AlternateUnclear(Collection<PersonId> theirs) {
      super("Say which alternate goes; " + words(theirs) + ".");
    }
  }

  /** An alternate goes with SUBSTITUTE and with nothing else. */
  public static final class AlternateNotMeant extends AnswerProblem {
    AlternateNotMeant() {
      super("An alternate is named with SUBSTITUTE only.");
    }
  }

  /** We did not make this link, or there is no such meeting any more. */
  public static final class LinkUnknown extends AnswerProblem {
    public LinkUnknown() {
      super("There is nothing behind this link.");
    }
  }

  private static String words(Collection<PersonId> people) {
    return people.stream().map(PersonId::value).collect(Collectors.joining(" or ")) + " may go";
  }
}
