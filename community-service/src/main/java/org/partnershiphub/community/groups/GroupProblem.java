package org.partnershiphub.community.groups;

import java.util.List;
import java.util.stream.Collectors;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.Capacity;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.community.rules.Refusal;
import org.partnershiphub.platform.web.Fault;

/** Every way in which a group says no. The texts name ids, never persons. */
public abstract sealed class GroupProblem extends RuntimeException {

  private GroupProblem(String message) {
    super(message, null, false, false);
  }

  /** There is no such group. */
  public static final class NotFound extends GroupProblem {
    public NotFound(GroupId group) {
      super("There is no group " + group + ".");
    }
  }

  /** There is no such seat. */
  public static final class NoSuchSeat extends GroupProblem {
    public NoSuchSeat(SeatId seat) {
      super("There is no seat " + seat + ".");
    }
  }

  /** The projection does not know this person (yet). */
  public static final class PersonUnknown extends GroupProblem {
    public PersonUnknown(PersonId person) {
      super("Nobody with the id " + person + " is known here yet.");
    }
  }

  /** The projection does not know this jurisdiction (yet). */
  public static final class JurisdictionUnknown extends GroupProblem {
    public JurisdictionUnknown(JurisdictionId jurisdiction) {
      super("No jurisdiction with the id " + jurisdiction + " is known here yet.");
    }
  }

  /** Rows name people or jurisdictions of whom nothing was heard yet, and nothing else is wrong. */
  public static final class ImportTooEarly extends GroupProblem {
    private final String code;
    private final List<Fault> faults;

    public ImportTooEarly(String code, List<Fault> faults) {
      super("Nothing was imported: some names are not known here yet.");
      this.code = code;
      this.faults = List.copyOf(faults);
    }

    public String code() {
      return code;
    }

    public List<Fault> faults() {
      return faults;
    }
  }

  /** The entry rules of the group say no. */
  public static final class EntryRefused extends GroupProblem {
    private final List<Refusal> refusals;

    public EntryRefused(List<Refusal> refusals) {
      super(refusals.stream().map(Refusal::words).collect(Collectors.joining(" ")));
      this.refusals = List.copyOf(refusals);
    }

    public List<Refusal> refusals() {
      return refusals;
    }
  }

  /** Somebody else is this jurisdiction's voice in this capacity already. */
  public static final class SeatTaken extends GroupProblem {
    public SeatTaken(JurisdictionId jurisdiction, Capacity capacity, SeatId seat) {
      super(
          "A jurisdiction has one primary and one alternate here, and the %s seat of %s is filled (%s)."
              .formatted(capacity, jurisdiction, seat));
    }
  }

  /** The person sits here already, in another capacity or for another jurisdiction. */
  public static final class AlreadySeated extends GroupProblem {
    public AlreadySeated(Seat seat) {
      super(
          "The person has a seat here already, as %s (%s); the alternate is not the primary, and nobody sits twice."
              .formatted(seat.capacity(), seat.id()));
    }
  }

  /** The capacity does not go with the jurisdiction, or its lack. */
  public static final class CapacityMismatch extends GroupProblem {
    public CapacityMismatch(String words) {
      super(words);
    }
  }

  /** People come into this group by another door. */
  public static final class WrongDoor extends GroupProblem {
    public WrongDoor(GroupId group, String words) {
      super("%s: %s".formatted(group, words));
    }
  }

  /** The group has ended. */
  public static final class Closed extends GroupProblem {
    public Closed(GroupId group) {
      super(group + " is closed.");
    }
  }

  /** There is one governance committee, and only one. */
  public static final class SecondGovernanceCommittee extends GroupProblem {
    public SecondGovernanceCommittee(GroupId standing) {
      super("The partnership has exactly one governance committee, and it is " + standing + ".");
    }
  }

  /** The rules contradict themselves or the group they are for. */
  public static final class RulesInvalid extends GroupProblem {
    public RulesInvalid(String words) {
      super(words);
    }
  }

  /** Rolled over from a cohort that is not the current one, or to one that is not the next. */
  public static final class RolloverRefused extends GroupProblem {
    public RolloverRefused(String words) {
      super(words);
    }
  }

  /** There is no such participation. */
  public static final class NoSuchParticipation extends GroupProblem {
    public NoSuchParticipation(ParticipationId participation) {
      super("There is no participation " + participation + ".");
    }
  }
}
