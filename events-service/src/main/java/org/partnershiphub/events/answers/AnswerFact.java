package org.partnershiphub.events.answers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.JurisdictionId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.platform.change.Fact;

/** What we tell about answers. */
public sealed interface AnswerFact extends Fact {

  /** What is answered: a meeting, or a whole series. */
  MeetingId meeting();

  @Nullable SeriesId root();

  /**
   * Somebody has answered, and it counts.
   *
   * @param subject what they are invited to
   * @param alternate who goes instead; with SUBSTITUTE only
   * @param by who answered on their behalf; absent when they did
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ResponseRecorded(
      MeetingId meeting,
      MeetingId subject,
      @Nullable SeriesId root,
      PersonId person,
      int version,
      Answer response,
      @Nullable PersonId alternate,
      @Nullable PersonId by,
      Channel through,
      Instant at)
      implements AnswerFact {

    static ResponseRecorded of(Answers it, @Nullable MeetingId occurrence, Given given) {
      return new ResponseRecorded(
          occurrence == null ? it.subject() : occurrence,
          it.subject(),
          it.root(),
          it.person(),
          given.version(),
          given.answer(),
          given.alternate(),
          given.by().equals(it.person()) ? null : given.by(),
          given.through(),
          given.at());
    }
  }

  /** A button behind a link was pressed; whether it counts is known a moment later. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ResponsePressed(
      MeetingId meeting,
      MeetingId subject,
      @Nullable SeriesId root,
      PersonId person,
      Answer response,
      Outcome outcome,
      Instant at)
      implements AnswerFact {

    /** What became of it. */
    public enum Outcome {
      /** Counts unless another button is pressed at once. */
      HELD,
      /** A program pressed it: nothing has changed. */
      DISCARDED,
      /** It says what was said before. */
      UNCHANGED
    }

    static ResponsePressed of(Answers it, Reply reply, Outcome outcome) {
      return new ResponsePressed(
          reply.occurrence() == null ? it.subject() : reply.occurrence(),
          it.subject(),
          it.root(),
          it.person(),
          reply.given().answer(),
          outcome,
          reply.given().at());
    }
  }

  /**
   * Somebody is asked to go in the place of whom they are the alternate of.
   *
   * @param version of the meeting's time; for each they are asked once
   * @param person the alternate
   * @param because what the one whose alternate they are has answered
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AlternateAsked(
      MeetingId meeting,
      MeetingId subject,
      @Nullable SeriesId root,
      int version,
      PersonId person,
      JurisdictionId jurisdiction,
      GroupId group,
      Answer because)
      implements AnswerFact {}

  @Override
  default String type() {
    return switch (this) {
      case ResponseRecorded fact -> "meetings.response-recorded.v1";
      case ResponsePressed fact -> "meetings.response-pressed.v1";
      case AlternateAsked fact -> "meetings.alternate-asked.v1";
    };
  }

  /** All about one meeting in order, and all about one chain of series. */
  @Override
  default String key() {
    var first = root();
    return first == null ? meeting().value() : first.value();
  }
}
