package org.partnershiphub.events.audience;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the people of a meeting come from: its groups, and for a group of cohorts the cohort whose
 * period contains the meeting's day; its cohorts; and people who are named or hold an office.
 *
 * @param named how those people come, sorted
 * @param signedOn the day for which a statement must be in force; null when none is needed
 */
public record Audience(
    List<Source> sources,
    SortedMap<PersonId, List<String>> named,
    Set<PersonId> except,
    @Nullable LocalDate signedOn) {

  public Audience {
    sources = List.copyOf(sources);
    except = Set.copyOf(except);
  }

  /**
   * A set of places ({@link Place#source()}).
   *
   * @param group the group that they count for; null for those of a cohort that is itself invited
   * @param through the word for that cohort
   */
  public record Source(String name, @Nullable GroupId group, @Nullable String through) {}

  /**
   * A group that we have not heard of yet counts with its own places and its cohorts, so that facts
   * in any order come to the same. A cohort that comes by its group is not invited a second time.
   */
  public static List<Source> sources(
      Addressees addressees,
      Map<GroupId, GroupCard> cards,
      Collection<CohortCard> cohorts,
      LocalDate day) {
    var sources = new LinkedHashMap<String, Source>();
    for (var group : addressees.groups()) {
      var card = cards.get(group);
      if (card == null || card.lifecycle() != Lifecycle.ANNUAL_COHORT) {
        sources.put(group.value(), new Source(group.value(), group, null));
      }
      cohorts.stream()
          .filter(it -> it.group().equals(group) && it.contains(day))
          .map(it -> it.cohort().value())
          .forEach(it -> sources.put(it, new Source(it, group, null)));
    }
    for (var cohort : addressees.cohorts()) {
      var named = new Source(cohort.value(), null, Ways.cohort(cohort));
      sources.putIfAbsent(cohort.value(), named);
    }
    return new ArrayList<>(sources.values());
  }

  /** How the holder of these places comes. */
  Ways ways(PersonId person, List<Held> held) {
    if (except.contains(person)) {
      return Ways.NONE;
    }
    var words = named.getOrDefault(person, List.of());
    return held.size() == 1 && words.isEmpty() ? only(held.getFirst()) : several(held, words);
  }

  private static Ways only(Held it) {
    return new Ways(listOf(it.source().group()), listOf(it.source().through()), it.part());
  }

  private static <T> List<T> listOf(@Nullable T it) {
    return it == null ? List.of() : List.of(it);
  }

  /** The groups in the order of the meeting. */
  private Ways several(List<Held> held, List<String> words) {
    var names = held.stream().map(it -> it.source().name()).toList();
    var theirs = sources.stream().filter(it -> names.contains(it.name())).toList();
    var via = theirs.stream().map(Source::group).filter(Objects::nonNull).distinct().toList();
    var through =
        Stream.concat(theirs.stream().map(Source::through).filter(Objects::nonNull), words.stream())
            .toList();
    var part = held.stream().map(Held::part).min(Part::compareTo).orElse(null);
    return new Ways(via, through, part);
  }

  public List<String> names() {
    return sources.stream().map(Source::name).toList();
  }
}
