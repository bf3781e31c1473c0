package org.partnershiphub.events.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.partnershiphub.events.audience.GroupId;

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

  /** Case numbers or dates of birth where strangers may see them. */
  public static final class TitleNotNeutral extends MeetingProblem {

    private final String field;

    public TitleNotNeutral(String field) {
      super(
          "The "
              + field
              + " of a confidential meeting must name no case number and no date of birth.");
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

  private static String named(Collection<GroupId> groups) {
    return groups.stream().map(GroupId::value).collect(Collectors.joining(", "));
  }
}
