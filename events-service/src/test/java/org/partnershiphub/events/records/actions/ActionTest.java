package org.partnershiphub.events.records.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnershiphub.events.records.Held.KEEPER;
import static org.partnershiphub.events.records.Held.STARTS;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.partnershiphub.events.audience.Capacity;
import org.partnershiphub.events.audience.JurisdictionId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.records.Held;
import org.partnershiphub.events.records.RecordProblem;
import org.partnershiphub.events.records.actions.Action.Note;
import org.partnershiphub.events.records.actions.Action.State;
import org.partnershiphub.events.records.actions.Action.Task;
import org.partnershiphub.events.records.actions.ActionFact.ActionChanged;
import org.partnershiphub.events.schedule.AccessLevel;
import org.partnershiphub.events.schedule.Given;

class ActionTest {

  private static final LocalDate DUE = LocalDate.parse("2027-04-30");
  private static final Seat SEAT =
      new Seat(Given.EC, new JurisdictionId("az-dcs"), Capacity.PRIMARY);
  private static final PersonId ADA = new PersonId("p001");

  private static Task task(Holder holder) {
    return new Task("Write the report", holder, DUE);
  }

  private static Action assigned() {
    return Action.assign(new ActionId("a1"), Held.meeting(), task(Holder.of(SEAT))).state();
  }

  private static Note note(State state) {
    return new Note(state, STARTS, KEEPER, null);
  }

  @Test
  void it_is_held_by_a_seat_or_by_a_person_and_not_by_both() {
    for (var holder : new Holder[] {new Holder(null, null), new Holder(SEAT, ADA)}) {
      assertThatThrownBy(() -> Action.assign(new ActionId("a1"), Held.meeting(), task(holder)))
          .isInstanceOf(RecordProblem.class);
      assertThatThrownBy(() -> assigned().reassign(task(holder))).isInstanceOf(RecordProblem.class);
    }
  }

  @Test
  void what_it_is_already_is_no_news_and_each_change_is_kept() {
    var done = assigned().settle(note(State.DONE)).state();
    var again = done.settle(note(State.OPEN)).state();

    assertThat(done.settle(note(State.DONE)).isNothing()).isTrue();
    assertThat(assigned().reassign(task(Holder.of(SEAT))).isNothing()).isTrue();
    assertThat(again.notes()).extracting(Note::state).containsExactly(State.DONE, State.OPEN);
  }

  @Test
  void another_holder_is_told_without_what_is_to_be_done() {
    assertThat(assigned().reassign(task(Holder.of(ADA))).facts())
        .singleElement()
        .isInstanceOfSatisfying(
            ActionChanged.class,
            it -> {
              assertThat(it.holder()).isEqualTo(Holder.of(ADA));
              assertThat(it.toString()).doesNotContain("report");
            });
  }

  @Test
  void that_of_a_confidential_meeting_is_confidential() {
    var secret = Held.meeting(AccessLevel.CONFIDENTIAL);

    assertThat(Action.assign(new ActionId("a1"), secret, task(Holder.of(ADA))).state())
        .satisfies(it -> assertThat(it.confidential()).isTrue());
  }

  @Test
  void a_seat_is_named_by_its_three_words() {
    assertThat(Seat.of(SEAT.toString())).isEqualTo(SEAT);
    for (var words : new String[] {"", "a/b", "a/b/c/d", "a/b/KING", "A/b/PRIMARY"}) {
      assertThatThrownBy(() -> Seat.of(words)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
