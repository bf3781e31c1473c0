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
 * @param marks what the current affiliations say of the work, and how the name begins
 * @param pairs every two of the marks
 * @param tokens the hashes of the confirmations that are awaited
 * @param gone the last day of the last affiliation; absent while there is a current one, and when
 *     there is nothing to forget
 */
public record Finder(
    List<String> words,
    List<String> addresses,
    List<String> employers,
    List<String> marks,
    List<String> pairs,
    List<String> tokens,
    @Nullable LocalDate gone) {

  static final Finder NOTHING =
      new Finder(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);

  static Finder of(Identity identity, Jobs jobs, Addresses own) {
    var words = Folded.words(identity.name());
    var marks = marks(words, jobs);
    return new Finder(
        words,
        addresses(jobs, own)
            .map(it -> Folded.of(it.email()))
            .filter(it -> !it.isEmpty())
            .distinct()
            .toList(),
        jobs.current().map(it -> it.employer().organisation().value()).distinct().toList(),
        marks,
        Marks.pairs(marks),
        addresses(jobs, own)
            .map(Address::pending)
            .filter(Objects::nonNull)
            .map(Address.Pending::hash)
            .toList(),
        identity.closed() == null ? gone(jobs) : null);
  }

  private static List<String> marks(List<String> words, Jobs jobs) {
    return jobs.current()
        .flatMap(it -> Stream.concat(Marks.of(it), Marks.names(words)))
        .distinct()
        .toList();
  }

  private static Stream<Address> addresses(Jobs jobs, Addresses own) {
    return Stream.concat(jobs.all().stream().map(Affiliation::at), own.own().stream());
  }

  private static @Nullable LocalDate gone(Jobs jobs) {
    return jobs.current().findAny().isPresent()
        ? null
        : jobs.all().stream().map(Affiliation::lastDay).max(LocalDate::compareTo).orElse(null);
  }
}
