package org.partnershiphub.membership.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnershiphub.membership.registry.GroupId;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.representation.Designation.Stage;
import org.partnershiphub.membership.representation.Ending.Reason;
import org.partnershiphub.membership.representation.RepresentationFact.AlternateActs;
import org.partnershiphub.membership.representation.RepresentationFact.DesignationBegan;
import org.partnershiphub.membership.representation.RepresentationFact.DesignationEnded;
import org.partnershiphub.membership.representation.RepresentationFact.DesignationMade;
import org.partnershiphub.membership.representation.RepresentationFact.DesignationRefused;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Fact;

class RepresentationTest {

  private static final ZoneId PHOENIX = ZoneId.of("America/Phoenix");
  private static final JurisdictionId AZ = new JurisdictionId("az");
  private static final GroupId BOARD = new GroupId("board");
  private static final PersonId ADA = new PersonId("ada");
  private static final PersonId BOB = new PersonId("bob");
  private static final PersonId EVE = new PersonId("eve");

  private Representation state = Representation.blank(AZ, PHOENIX);
  private List<Fact> told = List.of();

  private static LocalDate day(int day) {
    return LocalDate.parse("2026-11-01").plusDays(day - 1L);
  }

  private void when(Function<Representation, Change<Representation>> decision) {
    var change = decision.apply(state);
    state = change.state();
    told = change.facts();
  }

  private void named(PersonId who, Capacity as, int from, @Nullable LocalDate to, int today) {
    when(it -> new Naming(new Voice(who, BOARD, as), day(from), to).on(it, day(today)));
  }

  private void primary(PersonId who, int from, int today) {
    named(who, Capacity.PRIMARY, from, null, today);
  }

  private void passed(int today) {
    when(it -> Passage.to(day(today), it));
  }

  private List<String> voicesOn(int day) {
    return state
        .inForceOn(day(day))
        .map(it -> it.voice().capacity() + " " + it.voice().person())
        .toList();
  }

  private List<Class<?>> kinds() {
    var all = new ArrayList<Class<?>>();
    told.forEach(it -> all.add(it.getClass()));
    return all;
  }

  @Test
  void who_is_named_for_today_begins_today_and_again_changes_nothing() {
    primary(ADA, 1, 1);
    assertThat(kinds()).containsExactly(DesignationMade.class, DesignationBegan.class);
    primary(ADA, 1, 1);
    assertThat(told).isEmpty();
    assertThat(voicesOn(1)).containsExactly("PRIMARY ada");
    assertThat(state.due()).isNull();
  }

  @Test
  void a_swap_ahead_keeps_both_dates_and_takes_effect_on_the_day() {
    primary(ADA, 1, 1);
    primary(BOB, 10, 2);
    assertThat(kinds()).containsExactly(DesignationMade.class);
    assertThat(voicesOn(9)).containsExactly("PRIMARY ada");
    assertThat(voicesOn(10)).containsExactly("PRIMARY bob");
    assertThat(state.due()).isEqualTo("2026-11-10T07:00:00Z");
    passed(9);
    assertThat(told).isEmpty();
    passed(10);
    assertThat(told)
        .containsExactly(
            new DesignationBegan(
                new DesignationId("az:2"), AZ, BOB, BOARD, Capacity.PRIMARY, day(10), null, ADA),
            new DesignationEnded(
                new DesignationId("az:1"),
                AZ,
                ADA,
                BOARD,
                Capacity.PRIMARY,
                day(9),
                Reason.REPLACED,
                BOB));
    passed(10);
    assertThat(told).isEmpty();
  }

  @Test
  void when_who_was_to_follow_never_begins_the_present_one_goes_on() {
    primary(ADA, 1, 1);
    primary(BOB, 10, 2);
    when(it -> Turnover.left(BOB, day(4), null, day(5), it));
    passed(12);
    assertThat(told).isEmpty();
    assertThat(voicesOn(12)).containsExactly("PRIMARY ada");
  }

  @Test
  void the_alternate_is_not_the_primary_and_nobody_is_named_twice() {
    primary(ADA, 1, 1);
    assertThatThrownBy(() -> named(ADA, Capacity.ALTERNATE, 5, null, 1))
        .isInstanceOf(RepresentationProblem.AlternateIsPrimary.class);
    assertThatThrownBy(() -> named(ADA, Capacity.PRIMARY, 5, null, 1))
        .isInstanceOf(RepresentationProblem.NamedAlready.class);
    when(it -> Naming.end(new DesignationId("az:1"), day(4), day(1), it));
    assertThat(kinds()).containsExactly(DesignationMade.class);
    named(ADA, Capacity.ALTERNATE, 5, null, 1);
    passed(5);
    assertThat(voicesOn(4)).containsExactly("PRIMARY ada");
    assertThat(voicesOn(5)).containsExactly("ALTERNATE ada");
  }

  @Test
  void a_place_has_no_second_past() {
    primary(ADA, 5, 6);
    assertThatThrownBy(() -> primary(BOB, 4, 6)).isInstanceOf(RepresentationProblem.TooEarly.class);
    assertThatThrownBy(() -> when(it -> Naming.end(new DesignationId("az:1"), day(4), day(6), it)))
        .isInstanceOf(RepresentationProblem.TooEarly.class);
    assertThatThrownBy(() -> when(it -> Naming.end(new DesignationId("az:7"), day(4), day(6), it)))
        .isInstanceOf(RepresentationProblem.NotFound.class);
    primary(BOB, 5, 6);
    assertThat(voicesOn(5)).containsExactly("PRIMARY bob");
  }

  @Test
  void an_agreed_term_is_over_the_day_after_its_last() {
    named(ADA, Capacity.PRIMARY, 1, day(9), 1);
    passed(9);
    assertThat(told).isEmpty();
    passed(10);
    assertThat(told)
        .containsExactly(
            new DesignationEnded(
                new DesignationId("az:1"),
                AZ,
                ADA,
                BOARD,
                Capacity.PRIMARY,
                day(9),
                Reason.TERM_OVER,
                null));
  }

  @Test
  void after_a_pause_nobody_begins_who_is_over_by_then() {
    primary(ADA, 1, 1);
    named(BOB, Capacity.PRIMARY, 5, day(7), 1);
    passed(20);
    assertThat(kinds()).containsExactly(DesignationEnded.class, DesignationEnded.class);
    assertThat(voicesOn(4)).containsExactly("PRIMARY ada");
    assertThat(voicesOn(6)).containsExactly("PRIMARY bob");
    assertThat(voicesOn(8)).isEmpty();
  }

  @Test
  void the_alternate_acts_when_the_primary_left_and_nobody_follows() {
    primary(ADA, 1, 1);
    named(EVE, Capacity.ALTERNATE, 1, null, 1);
    when(it -> Turnover.left(ADA, day(8), null, day(9), it));
    assertThat(told).last().isEqualTo(new AlternateActs(AZ, BOARD, EVE, ADA, day(9)));
    when(it -> Turnover.left(ADA, day(8), null, day(9), it));
    assertThat(told).isEmpty();
  }

  @Test
  void the_alternate_does_not_act_when_somebody_follows() {
    primary(ADA, 1, 1);
    named(EVE, Capacity.ALTERNATE, 1, null, 1);
    primary(BOB, 9, 8);
    when(it -> Turnover.left(ADA, day(8), null, day(9), it));
    assertThat(told).noneMatch(AlternateActs.class::isInstance);
    assertThat(voicesOn(9)).containsExactly("ALTERNATE eve", "PRIMARY bob");
  }

  @Test
  void who_is_back_keeps_what_was_named_since() {
    primary(ADA, 1, 1);
    when(it -> Turnover.left(ADA, day(3), day(10), day(12), it));
    assertThat(kinds()).containsExactly(DesignationEnded.class);
    primary(ADA, 12, 12);
    when(it -> Turnover.left(ADA, day(3), day(10), day(13), it));
    assertThat(told).isEmpty();
  }

  @Test
  void a_withdrawal_ends_all_and_a_late_word_of_it_nothing_named_since() {
    primary(ADA, 1, 1);
    named(EVE, Capacity.ALTERNATE, 20, null, 1);
    when(it -> Turnover.withdrew(day(5), null, day(5), it));
    assertThat(kinds()).containsExactly(DesignationEnded.class, DesignationEnded.class);
    assertThat(state.claims()).isNull();
    primary(BOB, 8, 8);
    when(it -> Turnover.withdrew(day(5), day(7), day(9), it));
    assertThat(told).isEmpty();
  }

  @Test
  void a_refusal_stays_visible_and_the_same_person_can_be_named_again() {
    primary(ADA, 1, 1);
    var why = List.of(new Designation.Rule("ROLE", "Only a PIO may sit here."));
    when(it -> Seating.refused(new DesignationId("az:1"), why, day(2), it));
    assertThat(kinds()).containsExactly(DesignationRefused.class, DesignationEnded.class);
    assertThat(state.designations().getFirst().stage()).isEqualTo(Stage.REFUSED);
    assertThat(voicesOn(1)).isEmpty();
    when(it -> Seating.refused(new DesignationId("az:1"), why, day(2), it));
    assertThat(told).isEmpty();
    primary(ADA, 2, 2);
    assertThat(voicesOn(2)).containsExactly("PRIMARY ada");
  }

  @Test
  void a_seat_answers_a_designation_and_a_seat_without_one_becomes_one() {
    primary(ADA, 1, 1);
    var seat = new Seating(new Voice(ADA, BOARD, Capacity.PRIMARY), "board:1", day(1), false);
    when(it -> seat.on(it, day(1)));
    assertThat(state.designations().getFirst().seat()).isEqualTo("board:1");
    when(it -> seat.on(it, day(1)));
    assertThat(told).isEmpty();
    var imported = new Seating(new Voice(BOB, BOARD, Capacity.ALTERNATE), "board:2", day(1), true);
    when(it -> imported.on(it, day(1)));
    assertThat(voicesOn(1)).containsExactly("PRIMARY ada", "ALTERNATE bob");
    assertThat(told).noneMatch(DesignationBegan.class::isInstance);
    when(it -> Seating.vacated("board:2", day(3), Reason.SEAT_VACATED, day(3), it));
    when(it -> imported.on(it, day(4)));
    assertThat(told).isEmpty();
    assertThat(voicesOn(4)).containsExactly("PRIMARY ada");
  }

  @Test
  void a_seat_that_a_designation_led_to_does_not_become_another_one() {
    primary(ADA, 1, 1);
    when(it -> Naming.end(new DesignationId("az:1"), day(1), day(2), it));
    var late = new Seating(new Voice(ADA, BOARD, Capacity.PRIMARY), "board:1", day(1), false);
    when(it -> late.on(it, day(2)));
    assertThat(told).isEmpty();
  }

  @Test
  void what_was_said_of_the_merged_goes_on_for_the_survivor_unless_said_already() {
    primary(ADA, 1, 1);
    when(it -> Turnover.merged(ADA, BOB, true, day(5), it));
    assertThat(kinds())
        .containsExactly(DesignationMade.class, DesignationBegan.class, DesignationEnded.class);
    assertThat(voicesOn(4)).containsExactly("PRIMARY ada");
    assertThat(voicesOn(5)).containsExactly("PRIMARY bob");
    when(it -> Turnover.merged(ADA, BOB, true, day(5), it));
    assertThat(told).isEmpty();
    named(EVE, Capacity.ALTERNATE, 5, null, 5);
    when(it -> Turnover.merged(EVE, BOB, true, day(6), it));
    assertThat(kinds()).containsExactly(DesignationEnded.class);
    assertThat(voicesOn(6)).containsExactly("PRIMARY bob");
  }
}
