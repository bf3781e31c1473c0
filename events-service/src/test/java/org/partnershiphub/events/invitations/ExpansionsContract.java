package org.partnershiphub.events.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.audience.Ways;
import org.partnershiphub.events.invitations.Invitation.Telling;
import org.partnershiphub.events.schedule.MeetingId;

/** What every keeper of expansions does; each test uses a meeting of its own. */
public interface ExpansionsContract {

  Expansions expansions();

  private static List<Invitation> plan(MeetingId meeting) {
    var telling = new Telling(BatchId.ofChunk(meeting, 1, 1, News.SCHEDULED), News.SCHEDULED, null);
    return List.of(
        new Invitation(
            meeting,
            null,
            new PersonId("ada"),
            Ways.via(List.of(new GroupId("ec"))),
            true,
            1,
            0,
            1,
            telling));
  }

  @Test
  default void what_is_done_can_be_opened_again_and_counts_its_chunks_on() {
    var meeting = new MeetingId("xc-again");
    var begun = expansions().begin(meeting, 1).block();
    var planned = expansions().plan(begun, plan(meeting)).block();
    assertThat(expansions().finish(planned, true).block()).isTrue();
    assertThat(expansions().begin(meeting, 1).block()).isNull();

    expansions().reopen(meeting).block();

    var again = expansions().begin(meeting, 1).block();
    assertThat(again.chunk()).isEqualTo(1);
    assertThat(again.plan()).isEmpty();
    expansions().reopen(new MeetingId("xc-never")).block();
    assertThat(expansions().find(new MeetingId("xc-never")).block()).isNull();
  }

  @Test
  default void what_was_begun_is_found_as_it_was_left_with_its_plan() {
    var meeting = new MeetingId("xc-1");
    var begun = expansions().begin(meeting, 1).block();
    assertThat(expansions().begin(meeting, 1).block()).isEqualTo(begun);

    var planned = expansions().plan(begun, plan(meeting)).block();

    assertThat(planned.chunk()).isEqualTo(1);
    assertThat(expansions().begin(meeting, 1).block()).isEqualTo(planned);
  }

  @Test
  default void of_two_who_plan_the_same_chunk_only_one_succeeds() {
    var meeting = new MeetingId("xc-2");
    var begun = expansions().begin(meeting, 1).block();
    expansions().plan(begun, plan(meeting)).block();

    assertThat(expansions().plan(begun, plan(meeting)).block()).isNull();
    assertThat(expansions().finish(begun, true).block()).isFalse();
  }

  @Test
  default void what_is_done_is_not_begun_again_but_a_later_version_is() {
    var meeting = new MeetingId("xc-3");
    var first = expansions().begin(meeting, 1).block();
    assertThat(expansions().finish(first, false).block()).isTrue();

    assertThat(expansions().begin(meeting, 1).block()).isNull();
    assertThat(expansions().begin(meeting, 2).block().version()).isEqualTo(2);
    assertThat(expansions().begin(meeting, 1).block()).isNull();
    assertThat(expansions().plan(first, plan(meeting)).block()).isNull();
  }

  @Test
  default void whoever_came_or_went_meanwhile_asks_for_another_pass() {
    var meeting = new MeetingId("xc-4");
    var begun = expansions().begin(meeting, 1).block();
    expansions().changed(List.of(meeting)).block();

    assertThat(expansions().finish(begun, false).block()).isFalse();
    var again = expansions().again(begun).block();
    assertThat(expansions().finish(again, false).block()).isTrue();
  }

  @Test
  default void comings_and_goings_before_and_after_do_not_count() {
    var meeting = new MeetingId("xc-5");
    expansions().changed(List.of(meeting)).block();
    var begun = expansions().begin(meeting, 1).block();

    assertThat(expansions().finish(begun, false).block()).isTrue();
    expansions().changed(List.of(meeting)).block();
    assertThat(expansions().find(meeting).block().changes()).isZero();
  }
}
