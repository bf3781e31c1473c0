package org.partnershiphub.membership.people;

import java.util.List;
import org.partnershiphub.membership.registry.Folded;

/**
 * What a person is found by, whatever the letter case: the words of the name, the addresses.
 *
 * @param employers the organisations of the current affiliations
 */
public record Finder(List<String> words, List<String> addresses, List<String> employers) {

  static Finder of(String name, List<Affiliation> affiliations) {
    return new Finder(
        Folded.words(name),
        affiliations.stream().map(it -> Folded.of(it.address())).distinct().toList(),
        affiliations.stream()
            .filter(Affiliation::isCurrent)
            .map(it -> it.employer().organisation().value())
            .distinct()
            .toList());
  }
}
