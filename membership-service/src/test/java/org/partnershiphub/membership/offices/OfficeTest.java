package org.partnershiphub.membership.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnershiphub.membership.offices.OfficeFact.EndReason;
import org.partnershiphub.membership.offices.OfficeFact.OfficeTermEnded;
import org.partnershiphub.membership.offices.OfficeProblem.AllTaken;
import org.partnershiphub.membership.offices.OfficeProblem.HeldAlready;
import org.partnershiphub.membership.offices.OfficeProblem.NoSuchTerm;
import org.partnershiphub.membership.registry.PersonId;

class OfficeTest {

  private static final OfficeId CO_CHAIR = new OfficeId("CO_CHAIR");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private static final int TWO = 2;

  private static final Term ADA = term("ada", "2025-07-01", "2027-06-30");
  private static final Term BOB = term("bob", "2024-01-01", "2026-12-31");

  private static Term term(String person, String from, String to) {
    return Term.of(
        new PersonId(person), LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
  }

  private static Office held(Term... terms) {
    var office = Office.blank(CO_CHAIR);
    for (var term : terms) {
      office = office.start(term, TWO).state();
    }
    return office;
  }

  @Test
  void two_may_hold_it_and_a_third_is_refused() {
    assertThat(held(ADA, BOB).openOn(TODAY)).hasSize(2);
    assertThatThrownBy(() -> held(ADA, BOB).start(term("eve", "2026-12-01", null), TWO))
        .isInstanceOf(AllTaken.class);
  }

  @Test
  void a_successor_may_be_named_from_the_day_after() {
    var next = held(ADA, BOB).start(term("eve", "2027-01-01", "2028-12-31"), TWO).state();
    assertThat(next.openOn(LocalDate.parse("2027-01-01"))).hasSize(2);
  }

  @Test
  void nobody_holds_it_twice_at_a_time() {
    assertThatThrownBy(() -> held(ADA).start(term("ada", "2026-01-01", null), TWO))
        .isInstanceOf(HeldAlready.class);
  }

  @Test
  void the_same_term_again_tells_nothing() {
    assertThat(held(ADA).start(ADA, TWO).isNothing()).isTrue();
  }

  @Test
  void who_is_released_leaves_room_and_a_second_release_tells_nothing() {
    var change = held(ADA, BOB).release(BOB.person(), TODAY, EndReason.JURISDICTION_WITHDRAWN);
    assertThat(change.facts())
        .containsExactly(
            new OfficeTermEnded(
                CO_CHAIR, BOB.person(), BOB.id(), TODAY, EndReason.JURISDICTION_WITHDRAWN));
    assertThat(change.state().release(BOB.person(), TODAY, EndReason.DEPARTED).isNothing())
        .isTrue();
    assertThat(change.state().start(term("eve", "2026-11-24", null), TWO).isNothing()).isFalse();
  }

  @Test
  void a_release_ends_terms_to_come_and_leaves_past_ones_alone() {
    var office = held(term("ada", "2020-01-01", "2021-12-31"), term("ada", "2027-01-01", null));
    var change = office.release(new PersonId("ada"), TODAY, EndReason.DEPARTED);
    assertThat(change.facts()).hasSize(1);
    assertThat(change.state().openOn(LocalDate.parse("2028-01-01"))).isEmpty();
    assertThat(change.state().openOn(LocalDate.parse("2021-01-01"))).hasSize(1);
  }

  @Test
  void only_a_term_that_there_is_can_be_ended() {
    assertThatThrownBy(() -> held(ADA).end(BOB.id(), TODAY, EndReason.RESIGNED))
        .isInstanceOf(NoSuchTerm.class);
  }

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void on_no_day_do_more_than_the_most_hold_it(long seed) {
    var random = new Random(seed);
    var office = Office.blank(CO_CHAIR);
    for (var step = 0; step < 40; step++) {
      var person = new PersonId("p" + random.nextInt(6));
      var from = TODAY.plusDays(random.nextInt(60));
      try {
        office =
            random.nextInt(5) == 0
                ? office.release(person, from, EndReason.DEPARTED).state()
                : office.start(Term.of(person, from, to(from, random)), TWO).state();
      } catch (OfficeProblem refused) {
        continue;
      }
      for (var day = 0; day < 100; day++) {
        var open = office.openOn(TODAY.plusDays(day)).map(Term::person).toList();
        assertThat(open).hasSizeLessThanOrEqualTo(TWO).doesNotHaveDuplicates();
      }
    }
  }

  private static LocalDate to(LocalDate from, Random random) {
    return random.nextInt(4) == 0 ? null : from.plusDays(random.nextInt(20));
  }
}
