package org.partnershiphub.notification.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.MeetingCard;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.directory.Session;
import org.partnershiphub.notification.mail.AnswerLinks.Question;
import org.partnershiphub.notification.notices.Matter.Asked;
import org.partnershiphub.notification.notices.OfSession;

/** What the readers of a letter about a meeting are asked. */
final class Questions {

  private Questions() {}

  /** About the one occurrence of a series that was moved, else about all there is. */
  static Question about(Reading reading, MeetingCard card, @Nullable MeetingVersion now) {
    if (now == null || now.course() == null) {
      return new Question(
          card.meeting(), null, version(now), now == null ? null : now.timing().at());
    }
    var one = MeetingCalendars.changedAlone(reading, card, now);
    return one.map(it -> it.is() == null ? null : occurrence(card.meeting(), now, it.is()))
        .orElseGet(() -> new Question(card.meeting(), null, now.version(), null));
  }

  /** About a meeting that an alternate is asked to come to, or that somebody is reminded of. */
  static Question about(OfSession it, MeetingCard card) {
    var now = card.now(it.meeting());
    var whole = it.meeting().equals(it.subject());
    var end = now == null || now.course() != null ? null : now.timing().at();
    var version = it instanceof Asked asked ? asked.version() : card.version();
    return new Question(it.subject(), whole ? null : it.meeting(), version, end);
  }

  private static int version(@Nullable MeetingVersion it) {
    return it == null ? 1 : it.version();
  }

  private static Question occurrence(MeetingId series, MeetingVersion now, Session it) {
    Instant end = it.timing().at();
    return new Question(series, series.occurrence(it.original()), now.version(), end);
  }
}
