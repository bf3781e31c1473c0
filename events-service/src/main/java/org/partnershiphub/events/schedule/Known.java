package org.partnershiphub.events.schedule;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.Card;
import org.partnershiphub.events.audience.CohortId;
import org.partnershiphub.events.audience.GroupCard;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.OfficeId;
import org.partnershiphub.events.audience.PersonId;

/**
 * What we know of those for whom meetings are wanted.
 *
 * @param naming those of the texts of confidential meetings that name somebody
 */
public record Known(
    Map<GroupId, GroupCard> groups,
    Set<CohortId> cohorts,
    Set<OfficeId> offices,
    Map<PersonId, Card> people,
    Set<String> naming) {

  public static Known ofGroups(Map<GroupId, GroupCard> groups) {
    return new Known(groups, Set.of(), Set.of(), Map.of(), Set.of());
  }

  Known naming(Set<String> texts) {
    return new Known(groups, cohorts, offices, people, texts);
  }

  /** Whether nobody of these is missing, perhaps only for now. */
  boolean isAllOf(Addressees it) {
    return groups.keySet().containsAll(it.groups())
        && cohorts.containsAll(it.cohorts())
        && offices.containsAll(it.offices())
        && people.keySet().containsAll(it.guests())
        && people.keySet().containsAll(it.except());
  }

  /** The cards of these groups, as far as we have them. */
  List<GroupCard> cards(Addressees it) {
    return groups.values().stream().filter(card -> it.groups().contains(card.group())).toList();
  }

  /**
   * @throws MeetingProblem when a meeting cannot be for them
   */
  void require(Addressees it) {
    if (it.isNobody()) {
      throw new MeetingProblem.AudienceEmpty();
    }
    requireAll(it);
  }

  /**
   * @throws MeetingProblem when a meeting cannot be for one of them
   */
  void requireAll(Addressees it) {
    requireGroups(it);
    var cohort = missing(it.cohorts(), cohorts);
    if (!cohort.isEmpty()) {
      throw new MeetingProblem.CohortUnknown(cohort);
    }
    var office = missing(it.offices(), offices);
    if (!office.isEmpty()) {
      throw new MeetingProblem.OfficeUnknown(office);
    }
    requirePeople("guests", it.guests());
    requirePeople("except", it.except());
    var departed = it.guests().stream().filter(this::hasDeparted).toList();
    if (!departed.isEmpty()) {
      throw new MeetingProblem.PersonDeparted(departed);
    }
  }

  private boolean hasDeparted(PersonId guest) {
    var card = people.get(guest);
    return card != null && card.departed();
  }

  private void requireGroups(Addressees it) {
    var unknown = missing(it.groups(), groups.keySet());
    if (!unknown.isEmpty()) {
      throw new MeetingProblem.GroupUnknown(unknown);
    }
    var closed = cards(it).stream().filter(GroupCard::closed).map(GroupCard::group).toList();
    if (!closed.isEmpty()) {
      throw new MeetingProblem.GroupClosed(closed);
    }
  }

  private void requirePeople(String field, List<PersonId> named) {
    var unknown = missing(named, people.keySet());
    if (!unknown.isEmpty()) {
      throw new MeetingProblem.PersonUnknown(field, unknown);
    }
  }

  private static <T> List<T> missing(List<T> named, Collection<T> known) {
    return named.stream().filter(it -> !known.contains(it)).toList();
  }
}
