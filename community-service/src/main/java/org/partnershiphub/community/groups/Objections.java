package org.partnershiphub.community.groups;

import java.util.LinkedHashMap;
import java.util.List;
import org.partnershiphub.community.groups.GroupProblem.AlreadySeated;
import org.partnershiphub.community.groups.GroupProblem.CapacityMismatch;
import org.partnershiphub.community.groups.GroupProblem.Closed;
import org.partnershiphub.community.groups.GroupProblem.EntryRefused;
import org.partnershiphub.community.groups.GroupProblem.NotFound;
import org.partnershiphub.community.groups.GroupProblem.SeatTaken;
import org.partnershiphub.community.groups.GroupProblem.WrongDoor;
import org.partnershiphub.community.rules.Refusal;

/** Problems as rules that say no, for whoever is to hear all of them at once. */
public final class Objections {

  private Objections() {}

  /** What these checks say, each rule once. */
  static List<Refusal> of(List<Runnable> checks) {
    var all = new LinkedHashMap<String, Refusal>();
    for (var check : checks) {
      try {
        check.run();
      } catch (GroupProblem problem) {
        of(problem).forEach(it -> all.putIfAbsent(it.rule(), it));
      }
    }
    return List.copyOf(all.values());
  }

  /** A problem that is no objection, but may pass, is thrown on. */
  public static List<Refusal> of(GroupProblem problem) {
    return switch (problem) {
      case EntryRefused it -> it.refusals();
      case NotFound it -> said("GROUP_UNKNOWN", it);
      case Closed it -> said("GROUP_CLOSED", it);
      case WrongDoor it -> said("NO_SEATS", it);
      case AlreadySeated it -> said("ALREADY_SEATED", it);
      case SeatTaken it -> said("SEAT_TAKEN", it);
      case CapacityMismatch it -> said("CAPACITY_MISMATCH", it);
      default -> throw problem;
    };
  }

  private static List<Refusal> said(String rule, GroupProblem problem) {
    return List.of(new Refusal(rule, String.valueOf(problem.getMessage())));
  }
}
