package org.partnershiphub.membership.people;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.jurisdictions.Place;

/**
 * Single words that a store finds people by exactly, and so in the order of their ids: facets of
 * the work, and how the words of the name begin. Two of them are one word as well, because a store
 * that looks along one of two common words reads many who do not have the other.
 */
final class Marks {

  private static final int BEGINNING = 2;

  private Marks() {}

  /** What this affiliation says, and the name with it. */
  static Stream<String> of(Affiliation it) {
    return Stream.of(
            Stream.of(facet(it.work().seniority()), facet(it.employer().kind())),
            Stream.ofNullable(it.jurisdictionKind()).map(Marks::kind),
            it.work().workforceRoles().stream().map(Marks::role))
        .flatMap(all -> all);
  }

  /** The marks that are wanted; a single letter is none. */
  static List<String> of(Wanted it, List<String> words) {
    return Stream.of(
            names(words),
            optional(it.role() == null ? null : role(it.role())),
            optional(it.seniority() == null ? null : facet(it.seniority())),
            optional(it.kind() == null ? null : facet(it.kind())),
            optional(it.jurisdictionKind() == null ? null : kind(it.jurisdictionKind())))
        .flatMap(all -> all)
        .distinct()
        .toList();
  }

  private static Stream<String> optional(@Nullable String mark) {
    return Stream.ofNullable(mark);
  }

  /** How the words of a name begin. */
  static Stream<String> names(List<String> words) {
    return words.stream()
        .filter(it -> it.length() >= BEGINNING)
        .map(it -> "name " + it.substring(0, BEGINNING));
  }

  /** Every two of them. */
  static List<String> pairs(List<String> marks) {
    var sorted = marks.stream().sorted().toList();
    return IntStream.range(0, sorted.size())
        .boxed()
        .flatMap(
            at ->
                sorted.subList(at + 1, sorted.size()).stream()
                    .map(other -> sorted.get(at) + "|" + other))
        .toList();
  }

  private static String facet(Enum<?> word) {
    return word.name();
  }

  private static String kind(Place.Kind jurisdiction) {
    return "kind " + jurisdiction;
  }

  private static String role(String role) {
    return "role " + role;
  }
}
