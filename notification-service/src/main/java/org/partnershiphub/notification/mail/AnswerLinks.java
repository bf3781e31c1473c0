package org.partnershiphub.notification.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.platform.seal.Seals;

/**
 * The links by which invitations are answered without signing in; events-service, which opens them,
 * has the same secret, and says what stands in them.
 */
final class AnswerLinks {

  private static final String ALL = "*";

  private final Seals seals;
  private final String address;

  AnswerLinks(String secret, String publicUrl) {
    this.seals = new Seals(secret);
    this.address = publicUrl + "/api/answers/";
  }

  /**
   * What is asked of everybody who reads one letter.
   *
   * @param subject what they are invited to
   * @param occurrence the one of a series that it is about; null for all
   * @param end when it is too late to answer; null when the meetings themselves say so
   */
  record Question(
      MeetingId subject, @Nullable MeetingId occurrence, int version, @Nullable Instant end) {}

  String url(PersonId person, Question asked) {
    return address + seals.seal(text(person, asked));
  }

  private static String text(PersonId person, Question asked) {
    var which = asked.occurrence() == null ? ALL : asked.occurrence().value();
    var end = asked.end() == null ? 0 : asked.end().getEpochSecond();
    return String.join(
        "|",
        "answer",
        person.value(),
        asked.subject().value(),
        which,
        Integer.toString(asked.version()),
        Long.toString(end));
  }
}
