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
  void cancelled_and_reinstated_is_version_three_and_answers_are_asked_for_again() {
    var back = meeting.cancel(null).state().reinstate("The room is free.");

    assertThat(back.state().version()).isEqualTo(3);
    assertThat(back.state().askVersion()).isEqualTo(3);
    assertThat(back.state().cancelled()).isFalse();
    assertThat(back.facts()).singleElement().isInstanceOf(MeetingFact.MeetingReinstated.class);
    assertThat(meeting.reinstate(null).isNothing()).isTrue();
  }

  @Test
  void other_words_raise_no_version_unless_they_matter_and_never_ask_again() {
    var worded = meeting.detail(new Details("Another", "Room 1", null, false));
    var matters = worded.state().detail(new Details(null, "", null, true));

    assertThat(worded.state().version()).isEqualTo(1);
    assertThat(matters.state().version()).isEqualTo(2);
    assertThat(matters.state().askVersion()).isEqualTo(1);
    assertThat(matters.state().subject().title()).isEqualTo("Another");
    assertThat(matters.state().subject().place()).isNull();
    assertThat(worded.facts())
        .singleElement()
        .isInstanceOfSatisfying(
            MeetingFact.MeetingDetailed.class,
            it -> assertThat(it.changed()).containsExactly(Details.Part.TITLE, Details.Part.PLACE));
    assertThat(meeting.detail(new Details("A title", null, null, true)).isNothing()).isTrue();
  }

  @Test
  void an_occurrence_follows_the_newest_word_of_its_series() {
    var first = Given.occurring(meeting);
    var occurrence = Meeting.occur(first).state();
    var moved = said(first, 3, 2, at("2027-03-18T14:00", NEW_YORK), Status.SCHEDULED);
    var off = said(first, 4, 3, moved.slot(), Status.CANCELLED);
    var back = said(first, 5, 4, moved.slot(), Status.SCHEDULED);

    var now = occurrence.follow(moved).then(it -> it.follow(off)).then(it -> it.follow(back));

    assertThat(occurrence.invitedBy()).isEqualTo(first.occurrence().series().subject());
    assertThat(now.state().version()).isEqualTo(4);
    assertThat(now.state().askVersion()).isEqualTo(4);
    assertThat(now.facts()).hasSize(3);
    assertThat(now.state().follow(off).isNothing()).as("an older word").isTrue();
    assertThat(occurrence.follow(said(first, 9, 1, first.slot(), Status.SCHEDULED)).isNothing())
        .as("the same again")
        .isTrue();
  }

  private static Occurring said(
      Occurring like, long revision, int version, Slot slot, Status status) {
    var of = like.occurrence();
    return new Occurring(
        new Occurrence(of.series(), of.root(), of.original(), revision),
        version,
        like.audience(),
        like.subject(),
        slot,
        like.organiser(),
        status);
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
