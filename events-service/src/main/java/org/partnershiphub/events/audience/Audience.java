package org.partnershiphub.events.audience;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the people of a meeting come from: its groups, and for a group of cohorts the cohort whose
 * period contains the meeting's day.
 */
public record Audience(List<Source> sources) {

  public static final Audience NOBODY = new Audience(List.of());

  public Audience {
    sources = List.copyOf(sources);
  }

  /** A set of places ({@link Place#source()}) and the group that they count for. */
  public record Source(String name, GroupId group) {}

  /**
   * A group that we have not heard of yet counts with its own places and its cohorts, so that facts
   * in any order come to the same.
   */
  public static Audience of(
      List<GroupId> groups,
      Map<GroupId, GroupCard> cards,
      Collection<CohortCard> cohorts,
      LocalDate day) {
    var sources = new ArrayList<Source>();
    for (var group : groups) {
      var card = cards.get(group);
      if (card == null || card.lifecycle() != Lifecycle.ANNUAL_COHORT) {
        sources.add(new Source(group.value(), group));
      }
      cohorts.stream()
          .filter(it -> it.group().equals(group) && it.contains(day))
          .forEach(it -> sources.add(new Source(it.cohort().value(), group)));
    }
    return new Audience(sources);
  }

  /** The groups, in the order of the meeting, through which the holder of these places comes. */
  public List<GroupId> via(Set<String> held) {
    return sources.stream()
        .filter(it -> held.contains(it.name()))
        .map(Source::group)
        .distinct()
        .toList();
  }

  public List<String> names() {
    return sources.stream().map(Source::name).toList();
  }
}
