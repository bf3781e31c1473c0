package org.partnershiphub.events.answers;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.MeetingId;

/**
 * What a link in a mail lets its holder do: answer for one person, and nothing else. As a text it
 * is {@code answer|person|subject|occurrence|version|end}; notification-service writes the same.
 *
 * @param subject what the person is invited to: a single meeting, or a series
 * @param occurrence null for all of a series, and for a single meeting; {@code *} in the text
 * @param version at which the subject was when the link was written
 * @param end after which it is good for nothing; null, and 0 in the text, when the meetings
 *     themselves say so
 */
public record AnswerLink(
    PersonId person,
    MeetingId subject,
    @Nullable MeetingId occurrence,
    int version,
    @Nullable Instant end) {

  private static final String KIND = "answer";
  private static final String ALL = "*";
  private static final int WORDS = 6;

  public String text() {
    var ends = end == null ? 0 : end.getEpochSecond();
    var which = occurrence == null ? ALL : occurrence.value();
    return String.join(
        "|",
        KIND,
        person.value(),
        subject.value(),
        which,
        Integer.toString(version),
        Long.toString(ends));
  }

  /** Empty when the text is none of this kind. */
  static Optional<AnswerLink> read(String text) {
    var words = text.split("\\|", -1);
    if (words.length != WORDS || !words[0].equals(KIND)) {
      return Optional.empty();
    }
    try {
      var ends = Long.parseLong(words[5]);
      return Optional.of(
          new AnswerLink(
              new PersonId(words[1]),
              new MeetingId(words[2]),
              words[3].equals(ALL) ? null : new MeetingId(words[3]),
              Integer.parseInt(words[4]),
              ends == 0 ? null : Instant.ofEpochSecond(ends)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What it is about: one occurrence or a single meeting, or a whole series. */
  public MeetingId target() {
    return occurrence == null ? subject : occurrence;
  }

  public boolean isOver(Instant now) {
    return end != null && !end.isAfter(now);
  }
}
