package org.partnershiphub.events.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnershiphub.events.answers.Answer;
import org.partnershiphub.events.answers.Answers;
import org.partnershiphub.events.answers.InMemoryAnswers;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.platform.icalendar.Attendee;
import org.partnershiphub.platform.icalendar.CalendarEntry;
import org.partnershiphub.platform.icalendar.CalendarEntry.Status;
import org.partnershiphub.platform.icalendar.Original;
import org.partnershiphub.platform.icalendar.Recurrence;
import org.partnershiphub.platform.icalendar.Repetition;
import org.partnershiphub.platform.icalendar.Span;
import org.partnershiphub.platform.icalendar.Wording;

class AnsweredTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final SeriesId SERIES = new SeriesId("series:ec");
  private static final Wording COUNCIL = new Wording("Council", null, null, false);
  private static final LocalDateTime MARCH = LocalDateTime.parse("2027-03-11T14:00");
  private static final LocalDateTime APRIL = LocalDateTime.parse("2027-04-08T14:00");
  private static final LocalDateTime MAY = LocalDateTime.parse("2027-05-13T14:00");

  private static Span span(LocalDateTime local) {
    return Span.of(local, NEW_YORK, Duration.ofHours(1));
  }

  private static final CalendarEntry MASTER =
      CalendarEntry.series(
          "series:ec@hub.example.org",
          span(LocalDateTime.parse("2027-01-14T14:00")),
          new Repetition(Recurrence.parse("FREQ=MONTHLY;BYDAY=2TH"), List.of(), List.of(APRIL)),
          COUNCIL,
          Status.CONFIRMED,
          null);

  private static final Entry WHOLE = Entry.of(MASTER, SERIES.subject(), 1);

  /** Moved at version 3. */
  private static final Entry MOVED =
      Entry.of(
          MASTER.occurrence(
              new Original(MARCH, NEW_YORK), span(MARCH.plusDays(7)), COUNCIL, Status.CONFIRMED),
          SERIES.occurrence(MARCH),
          3);

  private static Answers answers(@Nullable Answer all, Answers.ToOne... each) {
    var given = all == null ? null : InMemoryAnswers.given(all, 1);
    return InMemoryAnswers.answers(
        SERIES.subject(), SERIES, new PersonId("ada"), given, List.of(each));
  }

  private static Answers.ToOne toOne(LocalDateTime original, Answer answer, int version) {
    return new Answers.ToOne(SERIES.occurrence(original), InMemoryAnswers.given(answer, version));
  }

  @Test
  void an_answer_to_one_occurrence_goes_before_that_to_the_series() {
    var answered = new Answered(answers(Answer.ACCEPTED, toOne(MARCH, Answer.DECLINED, 3)));

    assertThat(answered.over(List.of(WHOLE, MOVED))).containsExactly(WHOLE, MOVED);
    assertThat(answered.to(WHOLE)).isEqualTo(Attendee.Answer.ACCEPTED);
    assertThat(answered.to(MOVED)).isEqualTo(Attendee.Answer.DECLINED);
  }

  @Test
  void an_answer_to_an_earlier_time_is_none() {
    var answered = new Answered(answers(Answer.ACCEPTED, toOne(MARCH, Answer.DECLINED, 2)));

    assertThat(answered.to(MOVED)).isNull();
    assertThat(new Answered(null).to(WHOLE)).isNull();
  }

  @Test
  void an_occurrence_that_was_answered_by_itself_becomes_an_entry_of_its_own() {
    var answered = new Answered(answers(null, toOne(MAY, Answer.SUBSTITUTE, 1)));

    var entries = answered.over(List.of(WHOLE));

    assertThat(entries).hasSize(2);
    assertThat(entries.getLast().calendar().original()).isEqualTo(new Original(MAY, NEW_YORK));
    assertThat(entries.getLast().calendar().span()).isEqualTo(span(MAY));
    assertThat(answered.to(entries.getLast())).isEqualTo(Attendee.Answer.DELEGATED);
    assertThat(answered.to(WHOLE)).isNull();
  }

  @Test
  void an_answer_to_what_does_not_take_place_adds_nothing() {
    var answered = new Answered(answers(null, toOne(APRIL, Answer.ACCEPTED, 1)));

    assertThat(answered.over(List.of(WHOLE))).containsExactly(WHOLE);
  }
}
