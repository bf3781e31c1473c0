package org.partnershiphub.membership.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.Folded;

/**
 * What a person is found by, whatever the letter case: the words of the name, the addresses.
 *
 * @param employers the organisations of the current affiliations
 * @param facets what the current affiliations say of the work: kinds, seniorities, roles
 * @param tokens the hashes of the confirmations that are awaited
 * @param gone the last day of the last affiliation; absent while there is a current one, and when
 *     there is nothing to forget
 */
public record Finder(
    List<String> words,
    List<String> addresses,
    List<String> employers,
    List<String> facets,
    List<String> tokens,
    @Nullable LocalDate gone) {

  static final Finder NOTHING =
      new Finder(List.of(), List.of(), List.of(), List.of(), List.of(), null);

  static Finder of(Identity identity, Jobs jobs, Addresses own) {
    return new Finder(
        Folded.words(identity.name()),
        addresses(jobs, own)
            .map(it -> Folded.of(it.email()))
            .filter(it -> !it.isEmpty())
            .distinct()
            .toList(),
        jobs.current().map(it -> it.employer().organisation().value()).distinct().toList(),
        jobs.current().flatMap(Finder::facets).distinct().toList(),
        addresses(jobs, own)
            .map(Address::pending)
            .filter(Objects::nonNull)
            .map(Address.Pending::hash)
            .toList(),
        identity.closed() == null ? gone(jobs) : null);
  }

  private static Stream<Address> addresses(Jobs jobs, Addresses own) {
    return Stream.concat(jobs.all().stream().map(Affiliation::at), own.own().stream());
  }

  private static @Nullable LocalDate gone(Jobs jobs) {
    return jobs.current().findAny().isPresent()
        ? null
        : jobs.all().stream().map(Affiliation::lastDay).max(LocalDate::compareTo).orElse(null);
  }

  private static Stream<String> facets(Affiliation it) {
    return Stream.concat(
        Stream.of(facet(it.work().seniority()), facet(it.employer().kind())),
        it.work().workforceRoles().stream().map(Finder::role));
  }

  static String facet(Enum<?> word) {
    return word.name();
  }

  static String role(String role) {
    return "role " + role;
  }
}
