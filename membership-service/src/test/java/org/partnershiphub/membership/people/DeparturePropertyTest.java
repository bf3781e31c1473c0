package org.partnershiphub.membership.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnershiphub.membership.people.PersonFact.AffiliationEnded;
import org.partnershiphub.membership.people.PersonFact.Evidence;
import org.partnershiphub.membership.people.PersonFact.PersonCard;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Fact;

/**
 * After the end of an affiliation no card shows its address, whatever was said in whatever order.
 * The seed is in the name of each case.
 */
class DeparturePropertyTest {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  static LongStream seeds() {
    return LongStream.range(0, 400);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void no_card_shows_an_address_of_an_affiliation_that_has_ended(long seed) {
    var random = new Random(seed);
    var story = new Story(Person.register(Given.ADA_ID, "Ada", ZONE, start(0, 0), "x"));
    for (var step = 0; step < 30; step++) {
      story.tryOut(command(random));
      story.check();
    }
  }

  /** Jobs at different places, each begun and perhaps ended: only that order is given. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_last_card_does_not_depend_on_the_order_in_which_word_came(long seed) {
    var random = new Random(seed);
    var jobs = 2 + random.nextInt(4);
    var days = random.ints(jobs, 0, 5).toArray();
    var ends = random.ints(jobs, 0, 2).toArray();
    var cards = new HashSet<PersonCard>();
    for (var order = 0; order < 10; order++) {
      var story = new Story(Person.register(Given.ADA_ID, "Ada", ZONE, start(0, 0), "x"));
      for (var job : interleaved(jobs, ends, random)) {
        story.tryOut(
            it ->
                it.affiliations().stream().anyMatch(known -> known.isWith(place(job)))
                    ? it.depart(place(job), day(9))
                    : it.affiliate(start(job, days[job - 1])));
        story.check();
      }
      cards.add(story.lastCard());
    }
    assertThat(cards).hasSize(1);
  }

  /** Each job once, and once more when it ends, in any order. */
  private static List<Integer> interleaved(int jobs, int[] ends, Random random) {
    var steps = new ArrayList<Integer>();
    for (var job = 1; job <= jobs; job++) {
      steps.addAll(Collections.nCopies(1 + ends[job - 1], job));
    }
    Collections.shuffle(steps, random);
    return steps;
  }

  private static Function<Person, Change<Person>> command(Random random) {
    var place = random.nextInt(3);
    var day = random.nextInt(40);
    return switch (random.nextInt(4)) {
      case 0 -> it -> it.affiliate(start(place, day));
      case 1 -> it -> it.depart(null, day(day));
      case 2 -> it -> it.depart(place(place), day(day));
      default ->
          it -> it.suspect(Evidence.HARD_BOUNCE, null, day(day).atStartOfDay(ZONE).toInstant());
    };
  }

  private static Affiliation start(int place, int day) {
    return Affiliation.start(
        new Employer(place(place), Employer.Kind.OUTSIDE_ORGANISATION),
        "ada@" + place(place) + "-" + day + ".example.org",
        Given.work(),
        day(day));
  }

  private static OrganisationId place(int place) {
    return new OrganisationId("place" + place);
  }

  private static LocalDate day(int day) {
    return LocalDate.parse("2026-01-01").plusDays(day);
  }

  /** A person and everything that was told. */
  private static final class Story {

    private Person person;
    private final List<Fact> told = new ArrayList<>();

    Story(Change<Person> first) {
      person = first.state();
      told.addAll(first.facts());
    }

    void tryOut(Function<Person, Change<Person>> command) {
      try {
        var change = command.apply(person);
        person = change.state();
        told.addAll(change.facts());
      } catch (PersonProblem refused) {
        // A refusal leaves no trace, which check() sees.
      }
    }

    PersonCard lastCard() {
      return (PersonCard) told.stream().filter(PersonCard.class::isInstance).toList().getLast();
    }

    void check() {
      var ended = new HashSet<AffiliationId>();
      told.stream()
          .filter(AffiliationEnded.class::isInstance)
          .map(AffiliationEnded.class::cast)
          .forEach(it -> ended.add(it.affiliation()));
      var reachable =
          person.affiliations().stream()
              .filter(it -> !ended.contains(it.id()))
              .map(Affiliation::address)
              .toList();
      var card = lastCard();
      assertThat(card).isEqualTo(person.card());
      if (reachable.isEmpty()) {
        assertThat(card.address()).isNull();
        assertThat(card.status()).isEqualTo(Person.Status.DEPARTED);
      } else {
        assertThat(reachable).contains(card.address());
        assertThat(card.status()).isEqualTo(Person.Status.ACTIVE);
      }
    }
  }
}
