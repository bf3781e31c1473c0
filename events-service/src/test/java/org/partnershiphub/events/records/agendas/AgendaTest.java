package org.partnershiphub.events.records.agendas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnershiphub.events.records.Held.KEEPER;
import static org.partnershiphub.events.records.Held.STARTS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.records.Held;
import org.partnershiphub.events.records.RecordProblem;
import org.partnershiphub.events.records.RecordProblem.Code;
import org.partnershiphub.events.records.agendas.AgendaFact.AgendaFinalised;
import org.partnershiphub.events.schedule.Meeting;
import org.springframework.util.unit.DataSize;

class AgendaTest {

  private static final AgendaPolicy POLICY =
      new AgendaPolicy(10, 3, 2, 2, DataSize.ofKilobytes(1), Set.of("text/plain"));
  private static final GroupId WORKGROUP = new GroupId("workgroup");

  private final Meeting meeting = Held.meeting();

  /** Of a body that gives no notice. */
  private final Meeting other = Held.meeting(WORKGROUP);

  private final Agenda blank = Agenda.blank(meeting);

  static AgendaItem item(String id, int minutes, Presenter... presenters) {
    return new AgendaItem(
        new ItemId(id), "Item " + id, ItemKind.EXCHANGE, minutes, List.of(presenters), null);
  }

  private static Material material(String id, String item) {
    return new Material(
        new MaterialId(id), id, item == null ? null : new ItemId(item), "https://a.example", null);
  }

  private Agenda planned() {
    return blank.plan(List.of(item("a", 30), item("b", 30)), 60, POLICY).state();
  }

  private Finalisation by(Meeting of, Instant at, String reason) {
    return new Finalisation(of, of != other, at, KEEPER, reason, POLICY);
  }

  private static Instant daysBefore(int days) {
    return STARTS.minus(Duration.ofDays(days));
  }

  private static void refused(Code code, org.assertj.core.api.ThrowableAssert.ThrowingCallable by) {
    assertThatThrownBy(by)
        .isInstanceOfSatisfying(RecordProblem.class, it -> assertThat(it.code()).isEqualTo(code));
  }

  @Test
  void time_boxes_fit_the_meeting_or_somebody_says_that_they_need_not() {
    var tooLong = List.of(item("a", 45), item("b", 16));

    refused(Code.AGENDA_OVERRUNS, () -> blank.plan(tooLong, 60, POLICY));
    assertThat(blank.plan(tooLong, null, POLICY).state().minutes()).isEqualTo(61);
    assertThat(planned().minutes()).isEqualTo(60);
  }

  @Test
  void the_same_items_again_are_no_news_and_another_order_is() {
    var planned = planned();

    assertThat(planned.plan(planned.items(), 60, POLICY).isNothing()).isTrue();
    assertThat(planned.plan(planned.items().reversed(), 60, POLICY).facts()).hasSize(1);
  }

  @Test
  void an_id_stands_once_and_a_presenter_is_a_person_or_a_name() {
    var both = new Presenter(new PersonId("p001"), "Ada");
    var neither = new Presenter(null, null);

    refused(Code.AGENDA_INVALID, () -> blank.plan(List.of(item("a", 1), item("a", 1)), 60, POLICY));
    refused(Code.AGENDA_INVALID, () -> blank.plan(List.of(item("a", 1, both)), 60, POLICY));
    refused(Code.AGENDA_INVALID, () -> blank.plan(List.of(item("a", 1, neither)), 60, POLICY));
    refused(
        Code.AGENDA_INVALID, () -> blank.plan(Held.listOf(4, it -> item("i" + it, 1)), 60, POLICY));
  }

  @Test
  void what_is_final_stays_as_it_is_and_a_change_makes_the_next_version() {
    var first = planned().finalise(by(meeting, daysBefore(12), null)).state();
    var changed = first.plan(List.of(item("a", 20)), 60, POLICY).state();

    assertThat(first.isFinal()).isTrue();
    assertThat(changed.version()).isEqualTo(2);
    assertThat(changed.isFinal()).isFalse();
    assertThat(changed.frozen(1).items()).hasSize(2);
    assertThat(changed.finalise(by(meeting, daysBefore(11), null)).state().frozen(2).items())
        .hasSize(1);
    refused(Code.AGENDA_VERSION_NOT_FOUND, () -> changed.frozen(2));
  }

  @Test
  void making_it_final_twice_tells_once() {
    var first = planned().finalise(by(meeting, daysBefore(12), null));

    assertThat(first.facts())
        .singleElement()
        .isInstanceOfSatisfying(
            AgendaFinalised.class,
            it -> {
              assertThat(it.version()).isEqualTo(1);
              assertThat(it.daysBefore()).isEqualTo(12);
              assertThat(it.agendaRef()).isEqualTo("/api/meetings/m-1/agenda?version=1");
            });
    assertThat(first.state().finalise(by(meeting, daysBefore(1), null)).isNothing()).isTrue();
  }

  @Test
  void a_governance_meeting_gives_ten_days_or_a_reason() {
    assertThat(planned().finalise(by(meeting, daysBefore(10), null)).isNothing()).isFalse();
    refused(Code.REASON_NEEDED, () -> planned().finalise(by(meeting, daysBefore(9), null)));
    assertThat(
            planned()
                .finalise(by(meeting, daysBefore(9), "The speaker fell ill."))
                .state()
                .frozen(1)
                .reason())
        .isEqualTo("The speaker fell ill.");
    assertThat(planned().finalise(by(other, daysBefore(0).minusSeconds(60), null)).isNothing())
        .isFalse();
  }

  @Test
  void nothing_becomes_final_when_the_meeting_has_begun_or_nothing_is_planned() {
    refused(Code.MEETING_BEGUN, () -> planned().finalise(by(meeting, STARTS, "late")));
    refused(Code.AGENDA_EMPTY, () -> blank.finalise(by(meeting, daysBefore(20), null)));
  }

  @Test
  void days_are_counted_by_the_calendar_where_the_meeting_is() {
    // 23:30 on the 1st in New York is the 2nd in London.
    var late = Instant.parse("2027-03-02T04:30:00Z");

    assertThat(planned().finalise(by(meeting, late, null)).state().frozen(1).daysBefore())
        .isEqualTo(10);
  }

  @Test
  void a_material_belongs_to_an_item_that_is_there_and_to_the_meeting_when_it_goes() {
    var with = planned().add(material("m1", "a"), POLICY).state();

    refused(Code.AGENDA_INVALID, () -> planned().add(material("m1", "z"), POLICY));
    var left = with.plan(List.of(item("b", 30)), 60, POLICY).state();
    assertThat(left.material(new MaterialId("m1")).item()).isNull();
    refused(
        Code.MATERIALS_FULL,
        () -> with.add(material("m2", null), POLICY).state().add(material("m3", null), POLICY));
  }

  @Test
  void a_material_of_a_final_agenda_stays_readable_when_it_is_taken_away() {
    var id = new MaterialId("m1");
    var kept =
        planned()
            .add(material("m1", null), POLICY)
            .then(it -> it.finalise(by(meeting, daysBefore(12), null)))
            .then(it -> it.remove(id))
            .state();

    assertThat(kept.materials()).isEmpty();
    assertThat(kept.version()).isEqualTo(2);
    assertThat(kept.material(id).title()).isEqualTo("m1");
    refused(Code.MATERIAL_NOT_FOUND, () -> kept.material(new MaterialId("m9")));
    refused(Code.MATERIAL_NOT_FOUND, () -> kept.remove(id));
  }
}
