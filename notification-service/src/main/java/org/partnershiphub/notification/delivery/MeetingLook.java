package org.partnershiphub.notification.delivery;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Answers;
import org.partnershiphub.notification.directory.Answers.Response;
import org.partnershiphub.notification.directory.Known;
import org.partnershiphub.notification.directory.MeetingCard;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.directory.PersonCard;
import org.partnershiphub.notification.mail.Knows;
import org.partnershiphub.notification.mail.Tokens;
import org.partnershiphub.notification.notices.Matter.OfMeeting;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.Progress.MailLeg;
import org.partnershiphub.notification.notices.Reason;

/** The look at what is about a meeting or a series; for one batch, and one thread. */
final class MeetingLook {

  /** After that nobody will be invited to the series that follows: tell of the end alone. */
  private static final Duration FOR_THE_NEXT = Duration.ofMinutes(15);

  /** Whoever queues what is due puts it off by so much, so that nobody else does. */
  private static final Duration PUT_OFF = Duration.ofMinutes(1);

  private static final Duration LONGEST = Duration.ofDays(1);

  private final Known known;
  private final Instant now;
  private final int patience;
  private final Tokens tokens;
  private final Map<OfMeeting, Boolean> over = new HashMap<>();

  MeetingLook(Known known, Instant now, int patience, Tokens tokens) {
    this.known = known;
    this.now = now;
    this.patience = patience;
    this.tokens = tokens;
  }

  /**
   * @param noMail why there will be no mail, if it is delivered
   */
  Verdict of(Notice notice, OfMeeting about, Threads threads, @Nullable Reason noMail) {
    var card = known.meetings().get(about.meeting());
    if (card == null || !card.heardOf(about.version())) {
      return new Verdict.Wait(Reason.UNKNOWN_SUBJECT);
    }
    var stale = stale(notice, about, threads.own(), card);
    if (stale != null) {
      return new Verdict.Suppress(stale);
    }
    if (notice.id().kind() == NoticeKind.SERIES_SPLIT && !waited(notice)) {
      return new Verdict.Wait(Reason.TOLD_WITH_NEXT, toldAlone(notice));
    }
    var heard = heard(notice, threads.own());
    if (sameClock(notice, about, card, heard)) {
      return new Verdict.Suppress(Reason.SAME_CLOCK);
    }
    return delivered(notice, about, card, threads, noMail, heard);
  }

  private Verdict delivered(
      Notice notice,
      OfMeeting about,
      MeetingCard card,
      Threads threads,
      @Nullable Reason noMail,
      int heard) {
    var continues = card.continues();
    if (continues == null || notice.id().kind() != NoticeKind.MEETING_SCHEDULED) {
      var knows = new Knows(heard, calendar(notice, about, card, threads.own()), null);
      return new Verdict.Deliver(noMail, knows.answered(answer(notice, about, card)));
    }
    var earlier = known.meetings().get(continues);
    var split = Threads.openSplit(threads.related());
    var last = Threads.last(threads.related());
    if (split.isEmpty() || last.isEmpty()) {
      return splitToCome(earlier, threads.related()) && patient(notice)
          ? new Verdict.Wait(Reason.UNKNOWN_SUBJECT)
          : new Verdict.Deliver(noMail, Knows.of(heard));
    }
    var version = version(last.get());
    if (earlier == null || !earlier.heardOf(version)) {
      return new Verdict.Wait(Reason.UNKNOWN_SUBJECT);
    }
    var before =
        new Knows.Before(
            continues, version, heard(split.get(), threads.related()), last.get().id().version());
    return new Verdict.Deliver(
        noMail, new Knows(heard, false, before), List.of(split.get().id()), null);
  }

  /** What they have said, if this letter does not ask them again. */
  private @Nullable Response answer(Notice notice, OfMeeting about, MeetingCard card) {
    var said = known.answers().get(new Answers.Key(about.meeting(), notice.id().person()));
    return said == null || notice.id().kind() != NoticeKind.MEETING_CHANGED
        ? null
        : said.holding(card, about.meeting()).orElse(null);
  }

  /** They are in the series before, and have not been told yet that it ends. */
  private static boolean splitToCome(@Nullable MeetingCard earlier, List<Notice> related) {
    var invited = Threads.last(related).filter(it -> !it.id().kind().takesAway()).isPresent();
    var told = related.stream().anyMatch(it -> it.id().kind() == NoticeKind.SERIES_SPLIT);
    return earlier == null || (invited && !told);
  }

  private boolean patient(Notice notice) {
    return notice.progress().tries() < patience;
  }

  private boolean waited(Notice split) {
    var due = split.progress().due();
    return due != null && !due.isAfter(now.plus(PUT_OFF));
  }

  private Instant toldAlone(Notice split) {
    var due = split.progress().due();
    return due == null ? now.plus(FOR_THE_NEXT) : due;
  }

  private @Nullable Reason stale(
      Notice notice, OfMeeting about, List<Notice> thread, MeetingCard meeting) {
    for (var other : thread) {
      if (other.id().kind().ofInvitation() && other.id().after(notice.id())) {
        return other.id().kind() == NoticeKind.INVITATION_WITHDRAWN
            ? Reason.NO_LONGER_INVITED
            : Reason.SUPERSEDED;
      }
    }
    if (notice.id().kind() == NoticeKind.INVITATION_WITHDRAWN) {
      return Threads.invitations(thread).anyMatch(Notice::told) ? null : Reason.NEVER_TOLD;
    }
    if (meeting.version() > about.version()) {
      return Reason.SUPERSEDED;
    }
    return over(notice, about, meeting) ? Reason.MEETING_OVER : null;
  }

  private boolean over(Notice notice, OfMeeting about, MeetingCard meeting) {
    var version = meeting.at(meeting.version());
    if (notice.id().kind().takesAway() || version == null) {
      return false;
    }
    return version.course() == null
        ? version.timing().end().isBefore(now)
        : over.computeIfAbsent(about, it -> nothingLeft(version));
  }

  private boolean nothingLeft(MeetingVersion series) {
    return series.upcoming(now.minus(LONGEST)).allMatch(it -> it.timing().end().isBefore(now));
  }

  /** Whether nothing but the rules of clocks changed, and those of this reader with them. */
  private boolean sameClock(Notice notice, OfMeeting about, MeetingCard card, int heard) {
    if (heard == 0 || heard >= about.version()) {
      return false;
    }
    var since = card.versions().subMap(heard + 1, about.version() + 1);
    return since.size() == about.version() - heard
        && since.values().stream().allMatch(it -> it.because().clocks() != null)
        && since.values().stream().allMatch(it -> alike(reader(notice).zone(), it.timing().zone()));
  }

  private static boolean alike(ZoneId one, ZoneId other) {
    return one.equals(other) || one.getRules().equals(other.getRules());
  }

  private PersonCard reader(Notice notice) {
    return requireNonNull(known.people().get(notice.id().person()));
  }

  private static int heard(Notice notice, List<Notice> thread) {
    return thread.stream()
        .filter(other -> !other.id().equals(notice.id()) && other.heard())
        .mapToInt(MeetingLook::version)
        .max()
        .orElse(0);
  }

  private static int version(Notice it) {
    return it.matter() instanceof OfMeeting about ? about.version() : 0;
  }

  /** Of a series: whether a mail has brought the calendar at this address to the version before. */
  private boolean calendar(Notice notice, OfMeeting about, MeetingCard card, List<Notice> thread) {
    var now = card.at(about.version());
    if (now == null || now.course() == null) {
      return false;
    }
    var address = reader(notice).address();
    var last =
        Threads.invitations(thread)
            .filter(it -> !it.id().equals(notice.id()) && it.told())
            .reduce((one, other) -> other.id().after(one.id()) ? other : one);
    return address != null
        && last.filter(it -> it.progress().mail() == MailLeg.SENT)
            .filter(it -> !it.id().kind().takesAway() && version(it) == about.version() - 1)
            .filter(it -> it.sentTo() != null && it.sentTo().mark().equals(tokens.mark(address)))
            .isPresent();
  }
}
