package org.partnershiphub.membership.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnershiphub.membership.offices.Office.Limits;
import org.partnershiphub.membership.offices.OfficeFact.EndReason;
import org.partnershiphub.membership.offices.OfficeFact.OfficeTermChanged;
import org.partnershiphub.membership.offices.OfficeFact.OfficeTermEnded;
import org.partnershiphub.membership.offices.OfficeFact.OfficeTermEnding;
import org.partnershiphub.membership.offices.OfficeProblem.AllTaken;
import org.partnershiphub.membership.offices.OfficeProblem.HeldAlready;
import org.partnershiphub.membership.offices.OfficeProblem.NoSuchTerm;
import org.partnershiphub.membership.offices.OfficeProblem.Over;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.registry.Warnings;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Fact;

class OfficeTest {

  private static final OfficeId CO_CHAIR = new OfficeId("CO_CHAIR");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private static final Limits TWO =
      new Limits(2, new Warnings(ZoneId.of("America/New_York"), List.of(90, 30)));

  private static final Term ADA = term("ada", "2025-07-01", "2027-06-30");
  private static final Term BOB = term("bob", "2024-01-01", "2026-12-31");

  private static Term term(String person, String from, String to) {
    return Term.of(
        new PersonId(person), LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
  }

  private static Office held(Term... terms) {
    var office = Office.blank(CO_CHAIR, TWO);
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
                CO_CHAIR,
                BOB.person(),
                BOB.id(),
                TODAY,
                EndReason.JURISDICTION_WITHDRAWN,
                List.of(ADA.person())));
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
    assertThatThrownBy(() -> held(ADA).end(BOB.id(), TODAY, EndReason.RESIGNED, TODAY))
        .isInstanceOf(NoSuchTerm.class);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Instant at(String newYorkDay) {
    return LocalDate.parse(newYorkDay).atStartOfDay(ZoneId.of("America/New_York")).toInstant();
  }

  private static Change<Office> elapse(Office office, String day) {
    return Passage.elapse(office, at(day), TWO);
  }

  private static Office elapsed(Office office, String... days) {
    for (var day : days) {
      office = elapse(office, day).state();
    }
    return office;
  }

  @Test
  void a_term_ends_when_the_partnerships_day_after_its_last_begins() {
    var office = elapsed(held(ADA, BOB), "2026-11-23", "2026-12-01");
    assertThat(office.due()).isEqualTo(Instant.parse("2027-01-01T05:00:00Z"));
    var change = elapse(office, "2027-01-01");
    assertThat(change.facts())
        .containsExactly(
            new OfficeTermEnded(
                CO_CHAIR,
                BOB.person(),
                BOB.id(),
                day("2026-12-31"),
                EndReason.TERM_ENDED,
                List.of(ADA.person())));
    assertThat(change.state().due()).isEqualTo(at("2027-04-01"));
  }

  @Test
  void a_holder_is_warned_90_and_30_days_ahead() {
    var office = held(ADA);
    assertThat(office.due()).isEqualTo(at("2027-04-01"));
    assertThat(elapse(office, "2027-04-01").facts()).containsExactly(ending(ADA, 90));
    assertThat(elapse(elapsed(office, "2027-04-01"), "2027-05-31").facts())
        .containsExactly(ending(ADA, 30));
  }

  private static OfficeTermEnding ending(Term term, int left) {
    return new OfficeTermEnding(CO_CHAIR, term.person(), term.id(), term.lastDay(), left);
  }

  @Test
  void of_warnings_that_were_missed_only_the_most_urgent_is_told() {
    var late = elapse(held(ADA), "2027-06-20");
    assertThat(late.facts()).containsExactly(ending(ADA, 10));
    assertThat(late.state().due()).isEqualTo(at("2027-07-01"));
  }

  @Test
  void who_was_not_warned_in_time_hears_of_the_end_alone() {
    assertThat(elapse(held(ADA), "2027-08-01").facts())
        .hasOnlyElementsOfType(OfficeTermEnded.class)
        .hasSize(1);
  }

  @Test
  void another_last_day_brings_its_own_warnings() {
    var office = elapsed(held(ADA), "2027-04-01");
    var change = office.extend(ADA.id(), day("2027-12-31"), TWO);
    assertThat(change.facts())
        .containsExactly(
            new OfficeTermChanged(CO_CHAIR, ADA.person(), ADA.id(), ADA.from(), day("2027-12-31")));
    assertThat(change.state().due()).isEqualTo(at("2027-10-02"));
    assertThat(change.state().extend(ADA.id(), day("2027-12-31"), TWO).isNothing()).isTrue();
  }

  @Test
  void an_extension_into_the_time_of_an_elected_successor_is_refused() {
    var office = held(ADA, BOB, term("eve", "2027-01-01", null));
    assertThatThrownBy(() -> office.extend(BOB.id(), day("2027-01-31"), TWO))
        .isInstanceOf(AllTaken.class);
  }

  @Test
  void a_term_that_is_over_is_not_extended() {
    var office = elapsed(held(ADA, BOB), "2027-01-01");
    assertThatThrownBy(() -> office.extend(BOB.id(), day("2027-12-31"), TWO))
        .isInstanceOf(Over.class);
  }

  @Test
  void a_resignation_that_lies_ahead_comes_about_on_its_day() {
    var agreed = held(ADA, BOB).end(ADA.id(), day("2026-12-15"), EndReason.RESIGNED, TODAY);
    assertThat(agreed.facts()).hasOnlyElementsOfType(OfficeTermChanged.class);
    assertThat(agreed.state().openOn(day("2026-12-15"))).hasSize(2);
    var change = elapse(elapsed(agreed.state(), "2026-12-01"), "2026-12-16");
    assertThat(change.facts())
        .containsExactly(
            new OfficeTermEnded(
                CO_CHAIR,
                ADA.person(),
                ADA.id(),
                day("2026-12-15"),
                EndReason.RESIGNED,
                List.of(BOB.person())));
  }

  @ParameterizedTest
  @CsvSource({"2026-12-10", "2026-12-30", "2026-12-31", "2027-01-05"})
  void a_term_that_ends_and_a_departure_come_to_the_same_in_either_order(LocalDate left) {
    var office = elapsed(held(ADA, BOB), "2026-11-23");
    var departedFirst = office.release(BOB.person(), left, EndReason.DEPARTED);
    var thenEnded = elapse(departedFirst.state(), "2027-02-01");
    var endedFirst = elapse(office, "2027-02-01");
    var thenDeparted = endedFirst.state().release(BOB.person(), left, EndReason.DEPARTED);

    for (var day = day("2026-11-01"); day.isBefore(day("2027-03-01")); day = day.plusDays(1)) {
      assertThat(holders(thenDeparted.state(), day)).isEqualTo(holders(thenEnded.state(), day));
    }
    assertThat(thenDeparted.state().due()).isEqualTo(thenEnded.state().due());
    assertThat(ended(departedFirst, thenEnded)).hasSize(1);
    assertThat(ended(endedFirst, thenDeparted)).hasSize(1);
  }

  @SafeVarargs
  private static List<Fact> ended(Change<Office>... changes) {
    return Stream.of(changes)
        .flatMap(it -> it.facts().stream())
        .filter(OfficeTermEnded.class::isInstance)
        .toList();
  }

  private static List<PersonId> holders(Office office, LocalDate day) {
    return office.openOn(day).map(Term::person).toList();
  }

  private static Term acting(String person, String from) {
    return Term.acting(new PersonId(person), LocalDate.parse(from), null);
  }

  @Test
  void an_acting_holder_fills_a_gap_and_no_more() {
    assertThatThrownBy(() -> held(ADA, BOB).start(acting("eve", "2026-11-23"), TWO))
        .isInstanceOf(AllTaken.class);
    var gap = held(ADA, BOB, acting("eve", "2027-01-01"));
    assertThat(holders(gap, day("2027-02-01"))).hasSize(2);
  }

  @Test
  void an_acting_holder_yields_when_a_regular_one_begins() {
    var eve = acting("eve", "2027-01-01");
    var office =
        elapsed(
            held(ADA, BOB, eve, term("dan", "2027-02-01", "2028-12-31")),
            "2026-11-23",
            "2027-01-01");
    assertThat(holders(office, day("2027-01-31"))).contains(eve.person());
    assertThat(elapse(office, "2027-02-01").facts())
        .containsExactly(
            new OfficeTermEnded(
                CO_CHAIR,
                eve.person(),
                eve.id(),
                day("2027-01-31"),
                EndReason.SUCCEEDED,
                List.of(ADA.person(), new PersonId("dan"))));
  }

  @Test
  void an_acting_holder_stays_when_the_elected_one_withdraws_before_the_day() {
    var eve = acting("eve", "2027-01-01");
    var dan = term("dan", "2027-02-01", "2028-12-31");
    var office = held(ADA, BOB, eve, dan).release(dan.person(), TODAY, EndReason.DEPARTED).state();
    assertThat(holders(office, day("2027-03-01"))).contains(eve.person());
  }

  @Test
  void an_acting_holder_may_be_elected() {
    var eve = acting("eve", "2027-01-01");
    var office = held(ADA, BOB, eve, term("eve", "2027-03-01", "2028-12-31"));
    assertThat(holders(office, day("2027-03-01"))).containsOnlyOnce(eve.person()).hasSize(2);
  }

  @Test
  void terms_of_somebody_registered_twice_go_on_under_the_name_that_stays() {
    var twin = new PersonId("ada-twin");
    var change = Heir.of(held(ADA, BOB), ADA.person(), twin, TODAY);
    assertThat(ended(change)).hasSize(1);
    assertThat(holders(change.state(), TODAY)).containsExactlyInAnyOrder(BOB.person(), twin);
    assertThat(holders(change.state(), TODAY.minusDays(1))).contains(ADA.person());
    assertThat(Heir.of(change.state(), ADA.person(), twin, TODAY).isNothing()).isTrue();
  }
}
