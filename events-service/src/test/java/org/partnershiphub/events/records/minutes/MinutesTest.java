package org.partnershiphub.events.records.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnershiphub.events.records.Held.KEEPER;
import static org.partnershiphub.events.records.Held.STARTS;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.partnershiphub.events.records.Held;
import org.partnershiphub.events.records.RecordProblem;
import org.partnershiphub.events.records.RecordProblem.Code;
import org.partnershiphub.events.records.minutes.MinutesFact.MinutesPublished;
import org.partnershiphub.events.schedule.AccessLevel;
import org.partnershiphub.events.schedule.Meeting;

class MinutesTest {

  private static final MinutesPolicy POLICY = new MinutesPolicy(20, 2);

  private final Meeting meeting = Held.meeting();
  private final Minutes blank = Minutes.blank(meeting);

  private static List<Section> text(String text) {
    return List.of(new Section("Welcome", text));
  }

  private static Minutes draft(Minutes of, String text) {
    return of.draft(text(text), it -> true, POLICY).state();
  }

  private Minutes published(String text) {
    return draft(blank, text)
        .approve(meeting, STARTS)
        .then(it -> it.publish(POLICY, STARTS, KEEPER))
        .state();
  }

  private static void refused(Code code, ThrowingCallable by) {
    assertThatThrownBy(by)
        .isInstanceOfSatisfying(RecordProblem.class, it -> assertThat(it.code()).isEqualTo(code));
  }

  @Test
  void a_draft_is_approved_before_it_is_published_and_each_is_told_once() {
    var draft = draft(blank, "One");
    var approved = draft.approve(meeting, STARTS).state();
    var published = approved.publish(POLICY, STARTS, KEEPER);

    refused(Code.MINUTES_NOT_APPROVED, () -> draft.publish(POLICY, STARTS, KEEPER));
    assertThat(published.facts())
        .singleElement()
        .isInstanceOfSatisfying(
            MinutesPublished.class,
            it -> assertThat(it.minutesRef()).isEqualTo("/api/meetings/m-1/minutes?version=1"));
    assertThat(approved.approve(meeting, STARTS).isNothing()).isTrue();
    assertThat(published.state().publish(POLICY, STARTS, KEEPER).isNothing()).isTrue();
  }

  @Test
  void what_is_published_stays_when_a_new_version_is_drafted() {
    var next = draft(published("One"), "Two");

    assertThat(next.version()).isEqualTo(2);
    assertThat(next.stage()).isEqualTo(Stage.DRAFT);
    assertThat(next.edition(null).sections()).isEqualTo(text("One"));
    assertThat(next.edition(1).sections()).isEqualTo(text("One"));
    refused(Code.MINUTES_NOT_FOUND, () -> next.edition(2));
    refused(Code.MINUTES_NOT_FOUND, () -> blank.edition(null));
  }

  @Test
  void the_very_same_draft_is_no_news() {
    var draft = draft(blank, "One");

    assertThat(draft.draft(text("One"), it -> true, POLICY).isNothing()).isTrue();
    assertThat(draft(draft, "Two").version()).isEqualTo(1);
  }

  @Test
  void nothing_is_approved_before_the_meeting_or_while_nothing_is_written() {
    refused(Code.MINUTES_EMPTY, () -> blank.approve(meeting, STARTS));
    refused(Code.NOT_YET, () -> draft(blank, "One").approve(meeting, STARTS.minusSeconds(1)));
  }

  @Test
  void minutes_and_their_versions_have_an_end() {
    refused(Code.MINUTES_TOO_LONG, () -> draft(blank, "x".repeat(21)));
    var second =
        draft(published("One"), "Two")
            .approve(meeting, STARTS)
            .then(it -> it.publish(POLICY, STARTS, KEEPER))
            .state();
    var third = draft(second, "Three").approve(meeting, STARTS).state();
    refused(Code.MINUTES_VERSIONS_FULL, () -> third.publish(POLICY, STARTS, KEEPER));
  }

  @Test
  void a_confidential_meeting_has_themes_without_text_that_name_no_case() {
    var secret = Minutes.blank(Held.meeting(AccessLevel.CONFIDENTIAL));
    var themes = List.of(new Section("Safety culture", null));

    refused(Code.THEMES_ONLY, () -> draft(secret, "What happened"));
    refused(Code.THEMES_ONLY, () -> secret.draft(themes, it -> false, POLICY));
    assertThat(secret.draft(themes, it -> true, POLICY).state().sections()).isEqualTo(themes);
  }
}
