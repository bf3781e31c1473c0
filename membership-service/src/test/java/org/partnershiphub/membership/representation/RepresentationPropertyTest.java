package org.partnershiphub.membership.representation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnershiphub.membership.registry.GroupId;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.representation.Ending.Reason;
import org.partnershiphub.membership.representation.RepresentationFact.DesignationBegan;
import org.partnershiphub.membership.representation.RepresentationFact.DesignationEnded;
import org.partnershiphub.membership.representation.RepresentationFact.DesignationMade;
import org.partnershiphub.membership.representation.RepresentationFact.DesignationRefused;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Fact;

/**
 * Whatever is commanded and heard, in whatever order and how often: one primary and one alternate a
 * body and day, two people; and the answers for a day are those of a reader of the facts alone. The
 * seed is in the name of each case.
 */
class RepresentationPropertyTest {

  private static final ZoneId ZONE = ZoneId.of("America/Chicago");
  private static final JurisdictionId ND = new JurisdictionId("nd");
  private static final int DAYS = 40;

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void one_primary_and_one_other_alternate_a_day(long seed) {
    var story = new Story(new Random(seed));
    for (var step = 0; step < 40; step++) {
      story.step();
      story.checkDays();
      story.checkClaims();
      story.checkDue();
    }
    story.checkFacts();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_day_slept_through_changes_no_answer(long seed) {
    var random = new Random(seed);
    var story = new Story(random);
    for (var step = 0; step < 15; step++) {
      story.step();
    }
    var asleep = Passage.to(day(DAYS + 1), story.state).state();
    var awake = story.state;
    for (var today = story.today; today <= DAYS + 1; today++) {
      awake = Passage.to(day(today), awake).state();
    }
    for (var day = 0; day <= DAYS + 1; day++) {
      assertThat(voices(asleep, day)).isEqualTo(voices(awake, day));
    }
  }

  private static LocalDate day(int day) {
    return LocalDate.parse("2026-01-01").plusDays(day);
  }

  private static Map<String, String> voices(Representation state, int day) {
    var found = new TreeMap<String, String>();
    state
        .inForceOn(day(day))
        .forEach(it -> found.put(place(it.voice()), it.voice().person().value()));
    return found;
  }

  private static String place(Voice it) {
    return it.group() + " " + it.capacity();
  }

  /** One jurisdiction, three people, two bodies, and time that goes on now and then. */
  private static final class Story {

    private final Random random;
    private final List<Fact> told = new ArrayList<>();
    private final List<Function<Representation, Change<Representation>>> heard = new ArrayList<>();
    private Representation state = Representation.blank(ND, ZONE);
    private int today = 5;
    private int seats;

    Story(Random random) {
      this.random = random;
    }

    void step() {
      if (random.nextInt(4) == 0) {
        today = Math.min(DAYS, today + random.nextInt(4));
      }
      var decision =
          !heard.isEmpty() && random.nextInt(5) == 0
              ? heard.get(random.nextInt(heard.size()))
              : decision();
      try {
        var change = decision.apply(state);
        state = change.state();
        told.addAll(change.facts());
      } catch (RepresentationProblem refused) {
        // A refusal leaves no trace, which the checks see.
      }
    }

    private Function<Representation, Change<Representation>> decision() {
      return switch (random.nextInt(10)) {
        case 0, 1, 2, 3 -> naming();
        case 4 -> ending();
        case 5, 6 -> seat();
        case 7 -> answer();
        case 8 -> departure();
        default -> change();
      };
    }

    private Function<Representation, Change<Representation>> naming() {
      var from = today - 3 + random.nextInt(12);
      var to = random.nextBoolean() ? null : day(Math.max(today, from) + random.nextInt(8));
      var naming = new Naming(voice(), day(from), to);
      return it -> naming.on(it, day(today));
    }

    private Function<Representation, Change<Representation>> ending() {
      var which = DesignationId.of(ND, 1 + random.nextInt(state.designations().size() + 1));
      var on = day(today - 3 + random.nextInt(9));
      return it -> Naming.end(which, on, day(today), it);
    }

    private Function<Representation, Change<Representation>> seat() {
      var seating =
          new Seating(voice(), "s" + ++seats, day(today - random.nextInt(3)), random.nextBoolean());
      return again(it -> seating.on(it, day(today)));
    }

    private Function<Representation, Change<Representation>> answer() {
      if (random.nextBoolean()) {
        var seat = "s" + random.nextInt(seats + 1);
        var on = day(today);
        return again(it -> Seating.vacated(seat, on, Reason.SEAT_VACATED, day(today), it));
      }
      var which = DesignationId.of(ND, 1 + random.nextInt(state.designations().size() + 1));
      var why = List.of(new Designation.Rule("R", "No."));
      return again(it -> Seating.refused(which, why, day(today), it));
    }

    private Function<Representation, Change<Representation>> departure() {
      var who = person();
      var on = day(today - random.nextInt(4));
      var back = random.nextBoolean() ? null : day(today);
      return again(it -> Turnover.left(who, on, back, day(today), it));
    }

    private Function<Representation, Change<Representation>> change() {
      return switch (random.nextInt(4)) {
        case 0 -> {
          var on = day(today);
          yield again(it -> Turnover.withdrew(on, on.plusDays(1), day(today), it));
        }
        case 1 -> {
          var merged = person();
          var survivor = person();
          yield again(
              it ->
                  merged.equals(survivor)
                      ? Change.nothing(it)
                      : Turnover.merged(merged, survivor, true, day(today), it));
        }
        default -> it -> Passage.to(day(today), it);
      };
    }

    private Function<Representation, Change<Representation>> again(
        Function<Representation, Change<Representation>> decision) {
      heard.add(decision);
      return decision;
    }

    private Voice voice() {
      return new Voice(
          person(),
          new GroupId("g" + random.nextInt(2)),
          random.nextInt(3) == 0 ? Capacity.ALTERNATE : Capacity.PRIMARY);
    }

    private PersonId person() {
      return new PersonId("p" + random.nextInt(4));
    }

    void checkDays() {
      var holders = new HashMap<String, Designation>();
      for (var day = -10; day <= DAYS + 10; day++) {
        goOn(holders, day(day));
        var places = new HashSet<String>();
        var people = new HashSet<String>();
        state
            .inForceOn(day(day))
            .forEach(
                it -> {
                  assertThat(places.add(place(it.voice()))).as("two in one place").isTrue();
                  assertThat(people.add(it.voice().claim())).as("one person twice").isTrue();
                });
        var naive = new TreeMap<String, String>();
        holders.forEach((place, it) -> naive.put(place, it.voice().person().value()));
        assertThat(voices(state, day)).as("day %d", day).isEqualTo(naive);
      }
    }

    /** The naive model, day by day: whoever begins takes the place over, and is nowhere else. */
    private void goOn(Map<String, Designation> holders, LocalDate date) {
      holders.values().removeIf(it -> it.lastDay().isBefore(date));
      for (var it : state.designations()) {
        if (it.from().equals(date) && it.isHeld()) {
          holders.values().removeIf(old -> old.voice().claim().equals(it.voice().claim()));
          holders.put(place(it.voice()), it);
        }
      }
    }

    void checkClaims() {
      var open = state.open().map(it -> it.voice().claim()).distinct().toList();
      assertThat(state.claims()).isEqualTo(open.isEmpty() ? null : open);
    }

    /** Right after a decision nothing is due that the day has brought already. */
    void checkDue() {
      var passed = Passage.to(day(today), state);
      assertThat(
              passed.state().due() == null
                  || passed.state().due().isAfter(day(today).atStartOfDay(ZONE).toInstant()))
          .isTrue();
      assertThat(Passage.to(day(today), passed.state()).isNothing()).isTrue();
    }

    /** Made once or more, begun at most once, ended at most once, in that order. */
    void checkFacts() {
      var made = new HashSet<DesignationId>();
      var begun = new HashSet<DesignationId>();
      var ended = new HashSet<DesignationId>();
      for (var fact : told) {
        switch (fact) {
          case DesignationMade it -> {
            made.add(it.designation());
            assertThat(ended).doesNotContain(it.designation());
          }
          case DesignationBegan it -> {
            assertThat(made).contains(it.designation());
            assertThat(ended).doesNotContain(it.designation());
            assertThat(begun.add(it.designation())).isTrue();
          }
          case DesignationRefused it -> assertThat(begun).contains(it.designation());
          case DesignationEnded it -> {
            assertThat(made).contains(it.designation());
            assertThat(ended.add(it.designation())).isTrue();
          }
          default -> {}
        }
      }
    }
  }
}
