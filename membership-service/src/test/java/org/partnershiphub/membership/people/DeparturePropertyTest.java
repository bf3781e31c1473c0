package org.partnershiphub.membership.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnershiphub.membership.people.PersonFact.AddressVerification;
import org.partnershiphub.membership.people.PersonFact.AffiliationEnded;
import org.partnershiphub.membership.people.PersonFact.Evidence;
import org.partnershiphub.membership.people.PersonFact.PersonCard;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.membership.registry.PersonId;
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
    for (var step = 0; step < 60; step++) {
      story.today += random.nextInt(3);
      story.tryOut(command(random, story));
      story.check();
    }
    story.today += 100;
    story.tryOut(it -> it.elapse(story.now()));
    story.check();
    assertThat(story.person.current().map(Affiliation::leaving).filter(Objects::nonNull)).isEmpty();
    assertThat(story.person.due()).isNull();
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

  private static Function<Person, Change<Person>> command(Random random, Story story) {
    var place = random.nextInt(3);
    var day = story.today - 10 + random.nextInt(30);
    return switch (random.nextInt(8)) {
      case 0 -> it -> it.affiliate(start(place, day));
      case 1 -> it -> it.depart(null, day(day), day(story.today));
      case 2 -> it -> it.depart(place(place), day(day), day(story.today));
      case 3 -> it -> it.suspect(Evidence.HARD_BOUNCE, null, story.now());
      case 4 -> it -> it.callOffDeparture(place(place));
      case 5 -> it -> it.elapse(story.now());
      case 6 -> it -> it.choosePrimary(start(place, day).id());
      default -> addresses(random, story, place);
    };
  }

  private static Function<Person, Change<Person>> addresses(Random random, Story story, int place) {
    var own = new AddressId("own" + place);
    var token = new Token("token" + random.nextInt(), story.now().plusSeconds(172_800));
    return switch (random.nextInt(6)) {
      case 0 -> it -> Reaching.add(it, own, "ada" + place + "@home.example.org", token, false);
      case 1 -> it -> Reaching.confirm(it, Token.hash(story.lastToken), story.now());
      case 2 -> it -> Reaching.prefer(it, own);
      case 3 -> it -> Reaching.remove(it, own);
      case 4 ->
          it ->
              Reaching.correct(
                  it,
                  it.current()
                      .findFirst()
                      .orElseThrow(() -> new PersonProblem.NotAffiliated(it.id()))
                      .id(),
                  "corrected" + random.nextInt() + "@work.example.org",
                  random.nextBoolean() ? token : null);
      default -> it -> Merging.absorb(it, duplicate(random, story.today));
    };
  }

  private static Person duplicate(Random random, int today) {
    var it =
        Person.register(
                new PersonId("dup" + random.nextInt(1_000)),
                "Ada",
                ZONE,
                start(3 + random.nextInt(3), today),
                "x")
            .state();
    return random.nextBoolean() ? it.depart(null, day(today + 1)).state() : it;
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
    private final Set<String> dead = new HashSet<>();
    private String lastToken = "none";
    private int today;

    Story(Change<Person> first) {
      person = first.state();
      told.addAll(first.facts());
    }

    Instant now() {
      return day(today).atTime(12, 0).atZone(ZONE).toInstant();
    }

    void tryOut(Function<Person, Change<Person>> command) {
      try {
        var before = person;
        var change = command.apply(person);
        person = change.state();
        told.addAll(change.facts());
        change.facts().forEach(it -> note(it, before));
      } catch (PersonProblem refused) {
        // A refusal leaves no trace, which check() sees.
      }
    }

    /** What an ended affiliation gave as its address is dead, by the facts alone. */
    private void note(Fact fact, Person before) {
      if (fact instanceof AddressVerification it) {
        lastToken = it.token();
      }
      if (fact instanceof AffiliationEnded ended) {
        before.affiliations().stream()
            .filter(it -> it.id().equals(ended.affiliation()))
            .map(Affiliation::address)
            .forEach(dead::add);
      }
    }

    PersonCard lastCard() {
      return (PersonCard) told.stream().filter(PersonCard.class::isInstance).toList().getLast();
    }

    void check() {
      var card = lastCard();
      assertThat(card).isEqualTo(person.card());
      var work =
          person.current().map(Affiliation::at).filter(Address::isProven).map(Address::email);
      if (person.current().findAny().isEmpty()) {
        assertThat(card.address()).isNull();
        assertThat(card.status()).isEqualTo(Person.Status.DEPARTED);
      } else {
        assertThat(card.status()).isEqualTo(Person.Status.ACTIVE);
        var usable = new HashSet<>(work.toList());
        person.addresses().chosen().map(Address::email).ifPresent(usable::add);
        assertThat(card.address())
            .satisfiesAnyOf(it -> assertThat(it).isNull(), it -> assertThat(usable).contains(it));
        assertThat(dead).doesNotContain(String.valueOf(card.address()));
      }
    }
  }
}
