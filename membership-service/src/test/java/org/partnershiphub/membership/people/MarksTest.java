package org.partnershiphub.membership.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.partnershiphub.membership.jurisdictions.Place;
import org.partnershiphub.membership.registry.Employer;

/** A store that looks along the marks misses nobody who is meant. */
class MarksTest {

  private static final List<String> WORDS =
      List.of("Ada", "Adamson", "Á", "Bo", "Esmé", "José", "Ørsted", "𝔄da", "Æ");
  private static final List<String> ROLES = List.of("DATA_LEAD", "CIR_LEADER");

  private static Person person(List<Integer> words, int role, int kind) {
    var name = words.stream().map(WORDS::get).collect(Collectors.joining(" "));
    var job =
        Affiliation.start(
            Employer.of(Given.ARIZONA),
            new Home(java.time.ZoneOffset.UTC, Place.Kind.values()[kind]),
            "ada@az.example.org",
            new Work(null, Seniority.STAFF, List.of(ROLES.get(role))),
            Given.START);
    return Person.register(Given.ADA_ID, name, null, job, "x").state();
  }

  private static Wanted wanted(List<Integer> words, int letters, int role, int kind) {
    var text =
        words.stream()
            .map(WORDS::get)
            .map(it -> it.substring(0, Math.min(letters, it.length())))
            .collect(Collectors.joining(" "));
    return new Wanted(
        text,
        role < ROLES.size() ? ROLES.get(role) : null,
        null,
        Employer.Kind.JURISDICTION,
        kind < 4 ? Place.Kind.values()[kind] : null,
        null);
  }

  @Test
  void who_is_met_has_every_mark_and_every_pair_of_what_is_wanted() {
    qt().forAll(
            lists().of(integers().between(0, WORDS.size() - 1)).ofSizeBetween(1, 3),
            lists().of(integers().between(0, WORDS.size() - 1)).ofSizeBetween(0, 2),
            integers().between(1, 5),
            integers().between(0, 59))
        .checkAssert(
            (name, asked, letters, facets) -> {
              var person = person(name, facets % 2, facets / 2 % 4);
              var wanted = wanted(asked, letters, facets % 3, facets / 3 % 5);
              if (wanted.isMetBy(person)) {
                assertThat(person.finder().marks()).containsAll(wanted.marks());
                assertThat(person.finder().pairs()).containsAll(wanted.pairs());
              }
            });
  }

  @Test
  void who_works_nowhere_has_none() {
    var gone = person(List.of(0, 4), 0, 0).depart(null, Given.LAST).state();
    assertThat(gone.finder().marks()).isEmpty();
    assertThat(gone.finder().pairs()).isEmpty();
  }
}
