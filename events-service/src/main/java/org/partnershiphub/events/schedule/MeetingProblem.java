package org.partnershiphub.events.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.partnershiphub.events.audience.CohortId;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.OfficeId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.platform.ids.TypedId;

/** Every way in which we refuse something about a meeting; an answer, not a crash. */
public abstract sealed class MeetingProblem extends RuntimeException {

  private MeetingProblem(String message) {
    super(message, null, false, false);
  }

  /** There is none, or not for this caller. */
  public static final class NotFound extends MeetingProblem {
    public NotFound(MeetingId id) {
      super("There is no meeting " + id + ".");
    }
  }

  /** The clocks jump over this time. */
  public static final class LocalTimeSkipped extends MeetingProblem {
    public LocalTimeSkipped(LocalDateTime local, ZoneId zone) {
      super(local + " does not exist in " + zone + ": the clocks jump over it.");
    }
  }

  /** This time happens twice. */
  public static final class LocalTimeAmbiguous extends MeetingProblem {

    private final List<ZoneOffset> offsets;

    public LocalTimeAmbiguous(LocalDateTime local, ZoneId zone, List<ZoneOffset> offsets) {
      super(
          "%s happens twice in %s, at UTC%s and at UTC%s: say with fold EARLIER or LATER which."
              .formatted(local, zone, offsets.getFirst(), offsets.getLast()));
      this.offsets = List.copyOf(offsets);
    }

    /** The earlier and the later one. */
    public List<ZoneOffset> offsets() {
      return offsets;
    }
  }

  /** A day that no meeting of ours can be on. */
  public static final class DayOutOfRange extends MeetingProblem {
    public DayOutOfRange(LocalDate first, LocalDate last) {
      super("A meeting is between " + first + " and " + last + ".");
    }
  }

  /** Not an IANA zone. */
  public static final class ZoneUnknown extends MeetingProblem {
    public ZoneUnknown(String zone) {
      super(zone + " is no IANA time zone such as America/New_York.");
    }
  }

  /** Groups that we have not heard of. */
  public static final class GroupUnknown extends MeetingProblem {
    public GroupUnknown(Collection<GroupId> groups) {
      super("There is no such group: " + named(groups) + ".");
    }
  }

  /** Groups that no longer meet. */
  public static final class GroupClosed extends MeetingProblem {
    public GroupClosed(Collection<GroupId> groups) {
      super("Closed: " + named(groups) + ".");
    }
  }

  /** Cohorts that we have not heard of. */
  public static final class CohortUnknown extends MeetingProblem {
    public CohortUnknown(Collection<CohortId> cohorts) {
      super("There is no such cohort: " + named(cohorts) + ".");
    }
  }

  /** Offices that nobody has ever held. */
  public static final class OfficeUnknown extends MeetingProblem {
    public OfficeUnknown(Collection<OfficeId> offices) {
      super("There is no such office: " + named(offices) + ".");
    }
  }

  /** People whom we do not know. */
  public static final class PersonUnknown extends MeetingProblem {

    private final String field;

    public PersonUnknown(String field, Collection<PersonId> people) {
      super("Nobody is known as " + named(people) + ".");
      this.field = field;
    }

    /** The list in which they are. */
    public String field() {
      return field;
    }
  }

  /** People who are no longer there to be invited. */
  public static final class PersonDeparted extends MeetingProblem {
    public PersonDeparted(Collection<PersonId> people) {
      super("Departed: " + named(people) + ".");
    }
  }

  /** A meeting for nobody. */
  public static final class AudienceEmpty extends MeetingProblem {
    public AudienceEmpty() {
      super("A meeting is for at least one group, cohort, office or guest.");
    }
  }

  /** People are invited to the whole series, not to one of its occurrences. */
  public static final class OfSeries extends MeetingProblem {
    public OfSeries(MeetingId occurrence, MeetingId series) {
      super("People are invited to " + series + ", not to " + occurrence + " alone.");
    }
  }

  /** It is called later than its groups are promised. */
  public static final class NoticeTooShort extends MeetingProblem {

    private final LocalDate earliest;

    public NoticeTooShort(LocalDate earliest) {
      super(
          "The notice is too short: the earliest day is %s, unless shortNoticeReason says why."
              .formatted(earliest));
      this.earliest = earliest;
    }

    public LocalDate earliest() {
      return earliest;
    }
  }

  /** Names, case numbers or dates of birth where strangers may see them. */
  public static final class TitleNotNeutral extends MeetingProblem {

    private final String field;

    /** A person's name, which the refusal does not repeat. */
    public static TitleNotNeutral person(String field) {
      return new TitleNotNeutral(field, "it names a person");
    }

    public TitleNotNeutral(String field) {
      this(field, "it contains what looks like a case number or a date of birth");
    }

    private TitleNotNeutral(String field, String why) {
      super(
          "The %s of a confidential meeting must name no person, no case number and no date of birth: %s."
              .formatted(field, why));
      this.field = field;
    }

    /** Its title, or where it is. */
    public String field() {
      return field;
    }
  }

  /** What is cancelled cannot move. */
  public static final class AlreadyCancelled extends MeetingProblem {
    public AlreadyCancelled(MeetingId id) {
      super("The meeting " + id + " is cancelled.");
    }
  }

  /** An id that only series and their occurrences have. */
  public static final class IdReserved extends MeetingProblem {
    public IdReserved(MeetingId id) {
      super("The id " + id + " is kept for series: it begins with series:.");
    }
  }

  private static String named(Collection<? extends TypedId> ids) {
    return ids.stream().map(TypedId::value).collect(Collectors.joining(", "));
  }
}
