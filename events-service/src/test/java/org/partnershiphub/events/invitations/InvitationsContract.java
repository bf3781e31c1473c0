package org.partnershiphub.events.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.audience.Ways;
import org.partnershiphub.events.invitations.Invitation.Telling;
import org.partnershiphub.events.schedule.MeetingId;

/** What every keeper of invitations does; each test uses a meeting of its own. */
public interface InvitationsContract {

  Invitations invitations();

  GroupId EC = new GroupId("ec");
  GroupId CIR = new GroupId("cir");

  private static Invitation fresh(String meeting, String person, int chunk, GroupId... via) {
    var id = new MeetingId(meeting);
    var telling = new Telling(BatchId.ofChunk(id, 1, chunk, News.SCHEDULED), News.SCHEDULED, null);
    return new Invitation(
        id, null, new PersonId(person), Ways.via(List.of(via)), true, 1, 0, 1, telling);
  }

  private static Invitation off(Invitation it) {
    var batch = BatchId.ofOne(it.meeting(), it.person(), it.sequence() + 1, News.WITHDRAWN);
    var telling = new Telling(batch, News.WITHDRAWN, Reason.DEPARTED);
    return it.next(false, it.version(), it.turns() + 1, it.ways(), telling);
  }

  private List<Invitation> write(Invitation... nexts) {
    return invitations().write(List.of(nexts)).block();
  }

  private List<Invitation> all(String meeting) {
    return invitations().of(new MeetingId(meeting)).collectList().block();
  }

  @Test
  default void what_is_written_is_read_sorted_by_person() {
    var zoe = fresh("ic-1", "zoe", 1, EC, CIR);
    var ada = fresh("ic-1", "ada", 1, EC);

    assertThat(write(zoe, ada)).containsExactly(zoe, ada);

    assertThat(all("ic-1")).containsExactly(ada, zoe);
    assertThat(invitations().find(zoe.meeting(), zoe.person()).block()).isEqualTo(zoe);
  }

  @Test
  default void the_same_again_stands_and_what_another_wrote_is_missing() {
    var ada = fresh("ic-2", "ada", 1, EC);
    var bob = fresh("ic-2", "bob", 1, EC);
    write(ada);

    assertThat(write(ada, bob)).containsExactlyInAnyOrder(ada, bob);
    assertThat(write(fresh("ic-2", "ada", 2, CIR), fresh("ic-2", "cy", 2, CIR)))
        .extracting(it -> it.person().value())
        .containsExactly("cy");
    assertThat(all("ic-2")).contains(ada);
  }

  @Test
  default void those_of_a_person_are_found_whatever_became_of_them() {
    var on = fresh("ic-of-1", "ic-of-ada", 1, EC);
    var other = fresh("ic-of-2", "ic-of-ada", 1, EC);
    write(on, other, fresh("ic-of-2", "ic-of-bob", 1, EC));
    write(off(other));

    assertThat(invitations().ofPerson(on.person()).collectList().block())
        .containsExactlyInAnyOrder(on, off(other));
  }

  @Test
  default void only_the_next_revision_is_taken() {
    var ada = fresh("ic-3", "ada", 1, EC);
    write(ada);

    assertThat(write(off(off(ada)))).isEmpty();
    assertThat(write(off(ada))).hasSize(1);
    assertThat(write(ada)).isEmpty();

    assertThat(all("ic-3")).containsExactly(off(ada));
  }

  @Test
  default void whoever_is_taken_off_counts_no_more() {
    var ada = fresh("ic-4", "ic4-ada", 1, EC, CIR);
    var bob = fresh("ic-4", "ic4-bob", 1, EC);
    write(ada, bob, fresh("ic-4", "ic4-cy", 1, EC, CIR));
    write(off(bob));

    var summary = invitations().summary(ada.meeting(), 1).block();

    assertThat(summary.invited()).isEqualTo(2);
    assertThat(summary.places()).isEqualTo(4);
    assertThat(summary.several()).isEqualTo(2);
    assertThat(summary.examples()).extracting(it -> it.person().value()).containsExactly("ic4-ada");
    assertThat(invitations().countInvited(ada.meeting()).block()).isEqualTo(2);
    assertThat(invitations().meetingsOf(ada.person()).block()).containsExactly(ada.meeting());
    assertThat(invitations().meetingsOf(bob.person()).block()).isEmpty();
    assertThat(invitations().invited(ada.meeting(), ada.person(), 5).collectList().block())
        .extracting(it -> it.person().value())
        .containsExactly("ic4-cy");
  }

  @Test
  default void a_thousand_at_a_time_are_no_trouble() {
    var many =
        IntStream.range(0, 1_000)
            .mapToObj(n -> fresh("ic-5", "p%04d".formatted(n), 1, EC))
            .toList();
    write(many.get(500));

    assertThat(invitations().write(many).block()).hasSize(1_000);

    assertThat(all("ic-5")).isEqualTo(many);
  }
}
