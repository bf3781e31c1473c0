package org.partnershiphub.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.delivery.InFlight.Left;
import org.partnershiphub.notification.delivery.InFlight.Overtaken;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;

/** What is known after a crash of mails that were on their way. */
public interface InFlightContract {

  InFlight inFlight();

  private static NoticeId notice(int person) {
    return new NoticeId(
        new PersonId("flight-" + person), "m-flight", 1, NoticeKind.MEETING_SCHEDULED);
  }

  private static List<NoticeId> notices(int from, int to) {
    return IntStream.range(from, to).mapToObj(InFlightContract::notice).toList();
  }

  @Test
  default void of_a_batch_that_ended_nothing_is_left() {
    var flight = inFlight().begin(Map.of(101, notices(0, 3)), 4);
    flight.taken(notice(1));

    flight.end();

    assertThat(inFlight().leftIn(List.of(101))).isEqualTo(new Left(List.of(), List.of()));
  }

  @Test
  default void what_was_taken_is_told_from_what_perhaps_was_lane_by_lane() {
    var flight = inFlight().begin(Map.of(111, notices(0, 70), 112, notices(70, 200)), 4);
    flight.taken(notice(3));
    flight.taken(notice(69));
    flight.taken(notice(70));
    flight.taken(notice(199));

    var one = inFlight().leftIn(List.of(111));
    var other = inFlight().leftIn(List.of(112));

    assertThat(one.taken()).containsExactlyInAnyOrder(notice(3), notice(69));
    assertThat(one.perhaps()).hasSize(68).doesNotContain(notice(3));
    assertThat(other.taken()).containsExactlyInAnyOrder(notice(70), notice(199));
    inFlight().known(List.of(111, 112));
  }

  @Test
  default void what_is_known_of_one_lane_does_not_make_another_lane_forget() {
    var flight = inFlight().begin(Map.of(121, notices(0, 2), 122, notices(2, 4)), 4);
    flight.taken(notice(0));
    flight.taken(notice(2));
    inFlight().leftIn(List.of(121));

    inFlight().known(List.of(121));

    assertThat(inFlight().leftIn(List.of(121, 122)))
        .isEqualTo(new Left(List.of(notice(2)), List.of(notice(3))));
    inFlight().known(List.of(122));
    assertThat(inFlight().leftIn(List.of(122))).isEqualTo(new Left(List.of(), List.of()));
  }

  @Test
  default void whoever_was_overtaken_can_note_nothing_any_more() {
    var slow = inFlight().begin(Map.of(131, notices(0, 2)), 4);
    slow.taken(notice(0));

    var left = inFlight().leftIn(List.of(131));

    assertThat(left.taken()).containsExactly(notice(0));
    assertThatThrownBy(() -> slow.taken(notice(1))).isInstanceOf(Overtaken.class);
    inFlight().known(List.of(131));
  }

  @Test
  default void the_end_of_one_who_was_overtaken_leaves_the_next_alone() {
    var slow = inFlight().begin(Map.of(141, notices(0, 2)), 4);
    inFlight().leftIn(List.of(141));
    inFlight().known(List.of(141));
    var next = inFlight().begin(Map.of(141, notices(0, 2)), 4);
    next.taken(notice(1));

    slow.end();

    assertThat(inFlight().leftIn(List.of(141)).taken()).containsExactly(notice(1));
    inFlight().known(List.of(141));
  }

  @Test
  default void many_connections_note_at_once_and_nothing_is_forgotten() {
    var mails = notices(0, 400);
    var flight = inFlight().begin(Map.of(151, mails), 4);
    IntStream.range(0, 400)
        .filter(it -> it % 7 != 0)
        .parallel()
        .mapToObj(InFlightContract::notice)
        .forEach(flight::taken);

    var left = inFlight().leftIn(List.of(151));

    assertThat(left.perhaps()).hasSize(58).contains(notice(0), notice(399));
    assertThat(left.taken()).hasSize(342);
    inFlight().known(List.of(151));
  }
}
