package org.partnershiphub.notification.directory;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What one person has said to one invitation: to all of it, and to single dates of a series. */
public record Answers(Key to, Map<MeetingId, Answer> given) {

  /** Whose answers, to what they are invited to. */
  public record Key(MeetingId subject, PersonId person) {}

  /** Whether somebody comes. */
  public enum Response {
    ACCEPTED,
    TENTATIVE,
    DECLINED,
    /** Somebody else goes in their place. */
    SUBSTITUTE;

    /** Whether they are not expected themselves. */
    public boolean absent() {
      return this == DECLINED || this == SUBSTITUTE;
    }
  }

  /**
   * @param version of the meeting or series, to which it was given
   */
  public record Answer(Response response, int version) {}

  public Answers {
    given = Map.copyOf(given);
  }

  /** The last word on all of it, whatever has changed since. */
  public Optional<Response> toAll() {
    return Optional.ofNullable(given.get(to.subject())).map(Answer::response);
  }

  /**
   * What still holds for a meeting or one date: of the answers to a date and to its series that to
   * the date counts, and an answer to another time is void.
   */
  public Optional<Response> holding(MeetingCard card, MeetingId meeting) {
    return Stream.of(meeting, to.subject())
        .flatMap(it -> Stream.ofNullable(given.get(it)))
        .filter(it -> card.sameTime(meeting, it.version()))
        .map(Answer::response)
        .findFirst();
  }
}
