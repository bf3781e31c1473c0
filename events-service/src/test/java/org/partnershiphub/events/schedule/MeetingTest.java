package org.partnershiphub.events.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnershiphub.events.schedule.Given.NEW_YORK;
import static org.partnershiphub.events.schedule.Given.at;
import static org.partnershiphub.events.schedule.Given.meeting;

import org.junit.jupiter.api.Test;
import org.partnershiphub.events.schedule.MeetingFact.MeetingCancelled;
import org.partnershiphub.events.schedule.MeetingFact.MeetingMoved;

class MeetingTest {

  private final Meeting meeting = meeting(AccessLevel.MEMBERS);

  @Test
  void moving_raises_the_version_and_says_when_it_would_have_been() {
    var change = meeting.move(at("2027-03-18T14:00", NEW_YORK), "The room was taken.");

    assertThat(change.state().version()).isEqualTo(2);
    assertThat(change.facts())
        .singleElement()
        .isInstanceOfSatisfying(
            MeetingMoved.class,
            it -> {
              assertThat(it.old().startsAt()).isEqualTo(meeting.slot().startsAt());
              assertThat(it.announcement().startsAt()).hasToString("2027-03-18T18:00:00Z");
              assertThat(it.reason()).isEqualTo("The room was taken.");
            });
  }

  @Test
  void moving_to_where_it_is_comes_to_nothing() {
    assertThat(meeting.move(meeting.slot(), null).isNothing()).isTrue();
  }

  @Test
  void a_second_cancellation_comes_to_nothing() {
    var cancelled = meeting.cancel("No topic.").state();

    assertThat(cancelled.version()).isEqualTo(2);
    assertThat(cancelled.cancel(null).isNothing()).isTrue();
  }

  @Test
  void what_is_cancelled_moves_no_more() {
    var cancelled = meeting.cancel(null).state();

    assertThatThrownBy(() -> cancelled.move(at("2027-03-18T14:00", NEW_YORK), null))
        .isInstanceOf(MeetingProblem.AlreadyCancelled.class);
  }

  @Test
  void of_a_confidential_meeting_neither_title_nor_reasons_are_told() {
    var confidential = meeting(AccessLevel.CONFIDENTIAL);

    assertThat(Announcement.of(confidential).title()).isNull();
    assertThat(confidential.move(at("2027-03-18T14:00", NEW_YORK), "The Doe case").facts())
        .singleElement()
        .isInstanceOfSatisfying(MeetingMoved.class, it -> assertThat(it.reason()).isNull());
    assertThat(confidential.cancel("The Doe case").facts())
        .singleElement()
        .isInstanceOfSatisfying(MeetingCancelled.class, it -> assertThat(it.reason()).isNull());
  }
}
