package org.partnershiphub.events.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnershiphub.events.audience.Attendant;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.audience.Ways;
import org.partnershiphub.events.schedule.MeetingId;

class TargetTest {

  private static final MeetingId MEETING = new MeetingId("m-1");
  private static final PersonId ADA = new PersonId("ada");
  private static final List<GroupId> EC = List.of(new GroupId("ec"));
  private static final List<GroupId> EC_AND_CIR = List.of(new GroupId("ec"), new GroupId("cir"));
  private static final List<GroupId> NOTHING = List.of();

  private static Target version(int version) {
    return new Target(MEETING, null, version, false, News.SCHEDULED, News.MOVED, Reason.LEFT_GROUP);
  }

  private static Target cancelled(int version) {
    return new Target(
        MEETING, null, version, true, News.CANCELLED, News.CANCELLED, Reason.LEFT_GROUP);
  }

  private static @Nullable Invitation decide(
      Target target, List<GroupId> via, @Nullable Invitation standing) {
    return target.decide(
        new Attendant(ADA, Ways.via(via), true),
        standing,
        (person, sequence, news) -> BatchId.ofOne(MEETING, person, sequence, news));
  }

  @Test
  void somebody_new_is_invited_once_with_all_their_groups() {
    var invited = decide(version(1), EC_AND_CIR, null);

    assertThat(invited.via()).isEqualTo(EC_AND_CIR);
    assertThat(invited.sequence()).isEqualTo(1);
    assertThat(invited.telling().news()).isEqualTo(News.SCHEDULED);
    assertThat(decide(version(1), EC_AND_CIR, invited)).isNull();
  }

  @Test
  void one_group_more_or_less_is_noted_silently() {
    var invited = decide(version(1), EC, null);

    var more = decide(version(1), EC_AND_CIR, invited);

    assertThat(more.via()).isEqualTo(EC_AND_CIR);
    assertThat(more.telling()).isEqualTo(invited.telling());
    assertThat(more.sequence()).isEqualTo(1);
  }

  @Test
  void the_sequence_rises_when_taken_off_put_back_and_moved() {
    var invited = decide(version(1), EC, null);
    var off = decide(version(1), NOTHING, invited);
    var back = decide(version(1), EC, off);
    var moved = decide(version(2), EC, back);
    var cancelled = decide(cancelled(3), NOTHING, moved);

    assertThat(List.of(invited, off, back, moved, cancelled))
        .extracting(Invitation::sequence)
        .containsExactly(1, 2, 3, 4, 5);
    assertThat(List.of(invited, off, back, moved, cancelled))
        .extracting(it -> it.telling().news())
        .containsExactly(News.SCHEDULED, News.WITHDRAWN, News.JOINED, News.MOVED, News.CANCELLED);
  }

  @Test
  void who_was_taken_off_hears_of_neither_move_nor_cancellation() {
    var off = decide(version(1), NOTHING, decide(version(1), EC, null));

    assertThat(decide(version(2), NOTHING, off)).isNull();
    assertThat(decide(cancelled(2), EC, off)).isNull();
  }

  @Test
  void an_earlier_version_does_not_touch_what_a_later_one_has_done() {
    var moved = decide(version(2), EC, decide(version(1), EC, null));

    assertThat(decide(version(1), NOTHING, moved)).isNull();
  }

  @Test
  void whose_statement_is_missing_is_not_invited_and_taken_off_for_that_reason() {
    var waiting = new Attendant(ADA, Ways.via(EC), false);
    var invited = decide(version(1), EC, null);

    var off =
        version(1)
            .decide(
                waiting,
                invited,
                (person, sequence, news) -> BatchId.ofOne(MEETING, person, sequence, news));

    assertThat(off.invited()).isFalse();
    assertThat(off.telling().reason()).isEqualTo(Reason.STATEMENT_EXPIRED);
    assertThat(version(1).decide(waiting, null, (person, sequence, news) -> null)).isNull();
  }
}
