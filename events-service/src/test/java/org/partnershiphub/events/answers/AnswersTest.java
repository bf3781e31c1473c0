package org.partnershiphub.events.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnershiphub.events.answers.AnswerSamples.ADA;
import static org.partnershiphub.events.answers.AnswerSamples.CLERK;
import static org.partnershiphub.events.answers.AnswerSamples.MARCH;
import static org.partnershiphub.events.answers.AnswerSamples.NOON;
import static org.partnershiphub.events.answers.AnswerSamples.SERIES;
import static org.partnershiphub.events.answers.AnswerSamples.SINGLE;
import static org.partnershiphub.events.answers.AnswerSamples.reply;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.partnershiphub.events.schedule.MeetingId;

class AnswersTest {

  private static final Duration WINDOW = Duration.ofSeconds(1);
  private static final MeetingId APRIL = new MeetingId("series:ec:20270408t1400");

  private final Answers single = Answers.none(SINGLE, null, ADA);
  private final Answers series = Answers.none(SERIES.subject(), SERIES, ADA);

  private static Instant after(int millis) {
    return NOON.plusMillis(millis);
  }

  @Test
  void an_answer_to_one_occurrence_outweighs_that_to_all_whichever_came_later() {
    var both =
        series
            .take(reply(MARCH, Answer.DECLINED, 1, NOON))
            .then(it -> it.take(reply(null, Answer.ACCEPTED, 1, after(5))))
            .state();

    assertThat(both.to(MARCH, 1).map(Given::answer)).contains(Answer.DECLINED);
    assertThat(both.to(APRIL, 1).map(Given::answer)).contains(Answer.ACCEPTED);
  }

  @Test
  void an_answer_to_an_earlier_time_is_void_and_that_to_all_may_count_instead() {
    var both =
        series
            .take(reply(MARCH, Answer.DECLINED, 2, NOON))
            .then(it -> it.take(reply(null, Answer.ACCEPTED, 4, after(5))))
            .state();

    assertThat(both.to(MARCH, 3).map(Given::answer)).contains(Answer.ACCEPTED);
    assertThat(both.to(MARCH, 5)).isEmpty();
  }

  @Test
  void the_same_answer_again_is_nothing_until_the_time_is_another() {
    var once = single.take(reply(null, Answer.ACCEPTED, 1, NOON)).state();

    assertThat(once.take(reply(null, Answer.ACCEPTED, 1, after(9))).isNothing()).isTrue();
    var anew = once.take(reply(null, Answer.ACCEPTED, 2, after(9)));
    assertThat(anew.facts()).hasSize(1);
    assertThat(anew.state().to(SINGLE, 2)).isPresent();
  }

  @Test
  void who_answers_on_somebodys_behalf_is_written_down() {
    var given = new Given(Answer.DECLINED, null, 1, NOON, CLERK, Channel.PAGE);
    var fact = single.take(new Reply(null, given, 1)).facts().getFirst();

    assertThat(((AnswerFact.ResponseRecorded) fact).by()).isEqualTo(CLERK);
  }

  @Test
  void a_press_counts_when_its_moment_is_over() {
    var held = single.press(reply(null, Answer.ACCEPTED, 1, NOON), "hand", WINDOW).state();

    assertThat(held.due()).isEqualTo(after(1_000));
    assertThat(held.to(SINGLE, 1)).isEmpty();
    var settled = held.settled().state();
    assertThat(settled.due()).isNull();
    assertThat(settled.to(SINGLE, 1).map(Given::answer)).contains(Answer.ACCEPTED);
  }

  @Test
  void of_a_hand_that_presses_everything_nothing_counts_and_the_earlier_answer_stands() {
    var before = single.take(reply(null, Answer.TENTATIVE, 1, after(-5_000)));
    var scanned =
        before
            .then(it -> it.press(reply(null, Answer.ACCEPTED, 1, NOON), "hand", WINDOW))
            .then(it -> it.press(reply(null, Answer.TENTATIVE, 1, after(300)), "hand", WINDOW))
            .then(it -> it.press(reply(null, Answer.DECLINED, 1, after(600)), "hand", WINDOW))
            .state();

    assertThat(scanned.due()).isNull();
    assertThat(scanned.hears("hand")).isFalse();
    assertThat(scanned.scanned()).isEqualTo(1);
    assertThat(scanned.to(SINGLE, 1).map(Given::answer)).contains(Answer.TENTATIVE);
    assertThat(recorded(scanned.settled().facts())).isZero();
  }

  @Test
  void a_scanner_that_begins_with_the_standing_answer_is_known_too() {
    var scanned =
        single
            .take(reply(null, Answer.ACCEPTED, 1, after(-5_000)))
            .then(it -> it.press(reply(null, Answer.ACCEPTED, 1, NOON), "hand", WINDOW))
            .then(it -> it.press(reply(null, Answer.DECLINED, 1, after(10)), "hand", WINDOW))
            .state();

    assertThat(scanned.settled().state().to(SINGLE, 1).map(Given::answer))
        .contains(Answer.ACCEPTED);
  }

  @Test
  void two_presses_of_one_button_are_one_and_two_hands_are_two() {
    var held = single.press(reply(null, Answer.ACCEPTED, 1, NOON), "hand", WINDOW).state();

    assertThat(held.press(reply(null, Answer.ACCEPTED, 1, after(5)), "hand", WINDOW).isNothing())
        .isTrue();
    var other = held.press(reply(null, Answer.DECLINED, 1, after(5)), "other", WINDOW);
    assertThat(recorded(other.facts())).isEqualTo(1);
    assertThat(other.then(Answers::settled).state().to(SINGLE, 1).map(Given::answer))
        .contains(Answer.DECLINED);
  }

  @Test
  void a_second_thought_after_the_moment_counts() {
    var changed =
        single
            .press(reply(null, Answer.ACCEPTED, 1, NOON), "hand", WINDOW)
            .then(it -> it.press(reply(null, Answer.DECLINED, 1, after(1_000)), "hand", WINDOW))
            .then(Answers::settled);

    assertThat(recorded(changed.facts())).isEqualTo(2);
    assertThat(changed.state().to(SINGLE, 1).map(Given::answer)).contains(Answer.DECLINED);
  }

  private static long recorded(java.util.List<? extends Object> facts) {
    return facts.stream().filter(AnswerFact.ResponseRecorded.class::isInstance).count();
  }
}
