package org.partnershiphub.notification.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Answers;
import org.partnershiphub.notification.directory.Answers.Response;
import org.partnershiphub.notification.directory.Known;
import org.partnershiphub.notification.directory.MeetingCard;
import org.partnershiphub.notification.mail.Knows;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.OfSession;
import org.partnershiphub.notification.notices.Reason;

/** The look at what is told about a meeting beside the invitation to it. */
record SessionLook(Known known, Instant now) {

  Verdict of(Notice notice, OfSession about, Threads threads, @Nullable Reason noMail) {
    var card = known.meetings().get(about.subject());
    if (card == null || !card.heardOf(card.version())) {
      return new Verdict.Wait(Reason.UNKNOWN_SUBJECT);
    }
    var thread =
        about.subject().value().equals(notice.id().subject()) ? threads.own() : threads.related();
    var last = Threads.last(thread).filter(it -> !it.id().kind().takesAway());
    if (about.forInvitees() && last.isEmpty()) {
      return new Verdict.Suppress(Reason.NO_LONGER_INVITED);
    }
    var answer = answer(notice, about, card);
    if (about instanceof Matter.Reminder it) {
      var pointless = pointless(it, card, answer);
      if (pointless != null) {
        return new Verdict.Suppress(pointless);
      }
    }
    var over = about.ahead() ? over(about, card) : null;
    if (over != null) {
      return new Verdict.Suppress(over);
    }
    var heard = last.filter(Notice::heard).isPresent() ? card.version() : 0;
    return new Verdict.Deliver(noMail, Knows.of(heard).answered(answer));
  }

  /** What the person has said to this meeting or date, if it still holds. */
  private @Nullable Response answer(Notice notice, OfSession about, MeetingCard card) {
    var said = known.answers().get(new Answers.Key(about.subject(), notice.id().person()));
    return said == null ? null : said.holding(card, about.meeting()).orElse(null);
  }

  /** A reminder is of one time, for those who may come. */
  private @Nullable Reason pointless(
      Matter.Reminder it, MeetingCard card, @Nullable Response answer) {
    var session = card.now(it.meeting());
    if (card.cancelled() || session == null) {
      return Reason.SETTLED_MEANWHILE;
    }
    if (!session.timing().at().equals(it.startsAt())) {
      return Reason.SUPERSEDED;
    }
    if (!now.isBefore(it.startsAt())) {
      return Reason.TOO_LATE;
    }
    return answer != null && answer.absent() ? Reason.DECLINED : null;
  }

  private @Nullable Reason over(OfSession about, MeetingCard card) {
    var session = card.now(about.meeting());
    if (card.cancelled() || session == null) {
      return Reason.SETTLED_MEANWHILE;
    }
    var over =
        session.course() == null
            ? session.timing().end().isBefore(now)
            : session.upcoming(now).findAny().isEmpty();
    return over ? Reason.MEETING_OVER : null;
  }
}
