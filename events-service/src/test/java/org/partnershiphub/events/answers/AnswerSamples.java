package org.partnershiphub.events.answers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.answers.AnswerFact.AlternateAsked;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.JurisdictionId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.SeriesId;

/** Every kind of fact about answers, of a meeting and of a series. */
public final class AnswerSamples {

  static final PersonId ADA = new PersonId("p001");
  static final PersonId BO = new PersonId("p101");
  static final PersonId CLERK = new PersonId("p181");
  static final MeetingId SINGLE = new MeetingId("m-1");
  static final SeriesId SERIES = new SeriesId("series:ec");
  static final MeetingId MARCH = new MeetingId("series:ec:20270311t1400");
  static final Instant NOON = Instant.parse("2027-02-01T12:00:00Z");

  private AnswerSamples() {}

  static Given given(Answer answer, int version, Instant at) {
    return new Given(
        answer, answer == Answer.SUBSTITUTE ? BO : null, version, at, ADA, Channel.LINK);
  }

  static Reply reply(@Nullable MeetingId occurrence, Answer answer, int version, Instant at) {
    return new Reply(occurrence, given(answer, version, at), version);
  }

  public static List<AnswerFact> all() {
    var single = Answers.none(SINGLE, null, ADA);
    var series = Answers.none(SERIES.subject(), SERIES, ADA);
    var onBehalf =
        new Reply(null, new Given(Answer.DECLINED, null, 1, NOON, CLERK, Channel.PAGE), 1);
    var window = Duration.ofSeconds(1);
    var answered =
        Stream.of(
                single.take(reply(null, Answer.SUBSTITUTE, 1, NOON)),
                single.take(onBehalf),
                series.take(reply(MARCH, Answer.ACCEPTED, 3, NOON)),
                single
                    .press(reply(null, Answer.ACCEPTED, 1, NOON), "hand", window)
                    .then(it -> it.press(reply(null, Answer.DECLINED, 1, NOON), "hand", window)),
                series
                    .take(reply(MARCH, Answer.ACCEPTED, 3, NOON))
                    .then(it -> it.press(reply(MARCH, Answer.ACCEPTED, 3, NOON), "hand", window))
                    .then(Answers::settled))
            .flatMap(it -> it.facts().stream())
            .map(AnswerFact.class::cast);
    return Stream.concat(
            answered,
            Stream.of(asked(SINGLE, SINGLE, null), asked(MARCH, SERIES.subject(), SERIES)))
        .toList();
  }

  private static AlternateAsked asked(
      MeetingId meeting, MeetingId subject, @Nullable SeriesId root) {
    return new AlternateAsked(
        meeting,
        subject,
        root,
        2,
        BO,
        new JurisdictionId("in"),
        new GroupId("ec"),
        Answer.DECLINED);
  }
}
