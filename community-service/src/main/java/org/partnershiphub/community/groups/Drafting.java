package org.partnershiphub.community.groups;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.groups.Applicants.Request;
import org.partnershiphub.community.groups.GroupRow.SeatRow;
import org.partnershiphub.community.partners.Affiliation;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.Applicant;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.community.rules.Today;

/**
 * Draws up the groups of an import, in their order and in memory, as every rule would have them;
 * nothing is written until all of them are without a fault.
 */
final class Drafting {

  private final Scene scene;
  private final Today today;
  private final Map<PersonId, List<Affiliation>> people;
  private final Map<GroupId, Group> known;
  private final Map<GroupId, Set<PersonId>> joined = new HashMap<>();

  /**
   * @param known the groups that the rows speak of and that stand already
   */
  Drafting(
      Scene scene,
      Today today,
      Map<PersonId, List<Affiliation>> people,
      Map<GroupId, Group> known) {
    this.scene = scene;
    this.today = today;
    this.people = people;
    this.known = new HashMap<>(known);
  }

  Draft draft(GroupId id, GroupRow row, GroupLife life) {
    var trouble = new ArrayList<Trouble>();
    Group group;
    try {
      group = Group.blank(id, row.profile(), RuleBook.rules(row, known), life);
    } catch (GroupProblem problem) {
      return new Draft(null, List.of(), List.of(new Trouble("/rules", problem)));
    }
    var seated = group.isOpen() ? group : seated(group, row.allSeats(), trouble);
    var participants = participants(seated, row, trouble);
    known.put(id, seated);
    joined.put(
        id,
        participants.stream().map(Participation::person).collect(Collectors.toUnmodifiableSet()));
    return new Draft(seated, participants, trouble);
  }

  /** Those of these people whom the group lets in now; the others are told as trouble. */
  List<Participation> joining(Group group, List<PersonId> asked, String field, List<Trouble> told) {
    var participations = new ArrayList<Participation>(asked.size());
    for (int i = 0; i < asked.size(); i++) {
      try {
        var applicant = applicant(group, Request.toTakePart(asked.get(i)));
        Joining.check(group, applicant, today);
        participations.add(
            Participation.none(group.id(), asked.get(i))
                .join(applicant.represents(), scene.today(), Origin.IMPORT)
                .state());
      } catch (GroupProblem problem) {
        told.add(new Trouble(field + "/" + i, problem));
      }
    }
    return participations;
  }

  private Group seated(Group blank, List<SeatRow> seats, List<Trouble> trouble) {
    var group = blank;
    for (int i = 0; i < seats.size(); i++) {
      var seat = seats.get(i);
      try {
        group =
            group.seating(
                applicant(group, new Request(seat.person(), seat.jurisdiction(), seat.capacity())),
                scene);
      } catch (GroupProblem problem) {
        trouble.add(new Trouble("/seats/" + i, problem));
      }
    }
    return group;
  }

  private List<Participation> participants(Group group, GroupRow row, List<Trouble> trouble) {
    var joining = new ArrayList<Participation>();
    if (group.isOpen()) {
      var people = row.allSeats().stream().map(SeatRow::person).toList();
      joining.addAll(joining(group, people, "/seats", trouble));
    }
    joining.addAll(joining(group, row.allParticipants(), "/participants", trouble));
    return joining;
  }

  private Applicant applicant(Group group, Request request) {
    var bases =
        group.rules().bases().stream()
            .filter(base -> isIn(base, request.person()))
            .collect(Collectors.toUnmodifiableSet());
    return Applicants.of(
        request, people.getOrDefault(request.person(), List.of()), bases, scene.now());
  }

  private boolean isIn(GroupId base, PersonId person) {
    var group = known.get(base);
    return (group != null && group.seats().of(person).isPresent())
        || joined.getOrDefault(base, Set.of()).contains(person);
  }

  /**
   * What is wrong with a row.
   *
   * @param pointer inside the row
   */
  record Trouble(String pointer, GroupProblem problem) {}

  /** A group to be founded, unless there is trouble. */
  record Draft(@Nullable Group group, List<Participation> participants, List<Trouble> trouble) {}
}
