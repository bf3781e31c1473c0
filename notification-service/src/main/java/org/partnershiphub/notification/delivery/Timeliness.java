package org.partnershiphub.notification.delivery;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Answers;
import org.partnershiphub.notification.directory.Answers.Response;
import org.partnershiphub.notification.directory.Known;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.PersonCard;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Channel;
import org.partnershiphub.notification.notices.KindRules;
import org.partnershiphub.notification.notices.Mode;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.Reason;
import org.partnershiphub.notification.preferences.Preferences;
import org.partnershiphub.notification.preferences.QuietHours;

/** When a notice comes to a person: by the matrix, by what they wish, by their clock; one batch. */
final class Timeliness {

  private final Known known;
  private final Map<PersonId, Preferences> wishes;
  private final KindRules rules;
  private final QuietHours quiet;
  private final Instant now;
  private final Map<MeetingId, Optional<Instant>> starts = new HashMap<>();

  Timeliness(
      Known known,
      Map<PersonId, Preferences> wishes,
      KindRules rules,
      QuietHours quiet,
      Instant now) {
    this.known = known;
    this.wishes = wishes;
    this.rules = rules;
    this.quiet = quiet;
    this.now = now;
  }

  boolean mandatory(Notice notice) {
    return rules.mandatory(notice, known.groups());
  }

  /** Whether the person does not want it by mail. */
  boolean off(Notice notice) {
    return mode(notice) == Mode.OFF;
  }

  private Mode mode(Notice notice) {
    return of(notice.id().person()).mode(notice, Channel.MAIL, rules, mandatory(notice));
  }

  private Preferences of(PersonId person) {
    return wishes.getOrDefault(person, Preferences.none(person));
  }

  /** Why its mail does not go out now; null when it does. */
  @Nullable Hold hold(Notice notice, PersonCard person) {
    var wish = of(person.person());
    var paused = wish.paused(now, person.zone()) && !mandatory(notice);
    if (paused || mode(notice) == Mode.DIGEST || forDecliner(notice)) {
      return new Hold(Reason.IN_DIGEST, wish.nextDigest(now, person.zone()));
    }
    if (!rules.of(notice.id().kind()).waits()) {
      return null;
    }
    // Nearly all is told by day; only at night it matters when the meeting is.
    var until = quiet.notBefore(now, person.zone(), null);
    if (until.equals(now)) {
      return null;
    }
    until = quiet.notBefore(now, person.zone(), start(notice));
    return until.equals(now) ? null : new Hold(Reason.QUIET_HOURS, until);
  }

  /** Who has said no to all of it hears later that it is otherwise. */
  private boolean forDecliner(Notice notice) {
    var meeting = notice.matter().invitation();
    if (meeting == null || rules.of(notice.id().kind()).declined() != Mode.DIGEST) {
      return false;
    }
    var said = known.answers().get(new Answers.Key(meeting, notice.id().person()));
    return said != null && said.toAll().filter(it -> it == Response.DECLINED).isPresent();
  }

  /** When the meeting that it is about begins, or the next of a series. */
  private @Nullable Instant start(Notice notice) {
    var meeting = notice.matter().invitation();
    return meeting == null
        ? null
        : starts.computeIfAbsent(meeting, it -> Optional.ofNullable(next(it))).orElse(null);
  }

  private @Nullable Instant next(MeetingId meeting) {
    var card = known.meetings().get(meeting);
    var version = card == null ? null : card.at(card.version());
    return version == null
        ? null
        : version.upcoming(now).findFirst().map(it -> it.timing().at()).orElse(null);
  }
}
