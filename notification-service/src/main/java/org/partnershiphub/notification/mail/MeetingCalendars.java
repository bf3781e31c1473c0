package org.partnershiphub.notification.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Course;
import org.partnershiphub.notification.directory.MeetingCard;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.directory.Session;
import org.partnershiphub.notification.directory.Timing;
import org.partnershiphub.notification.words.Words;
import org.partnershiphub.platform.icalendar.CalendarEntry;
import org.partnershiphub.platform.icalendar.CalendarEntry.Status;
import org.partnershiphub.platform.icalendar.Calendars.Method;
import org.partnershiphub.platform.icalendar.Mailbox;
import org.partnershiphub.platform.icalendar.Original;
import org.partnershiphub.platform.icalendar.Repetition;
import org.partnershiphub.platform.icalendar.Span;
import org.partnershiphub.platform.icalendar.Wording;

/**
 * What a letter brings into the reader's calendar: of a series the whole, or only the one
 * occurrence that is otherwise, when the calendar stands as the version before.
 */
final class MeetingCalendars {

  private static final String INVITE = "invite.ics";
  private static final String EARLIER = "earlier-dates.ics";

  private final MailSettings settings;

  MeetingCalendars(MailSettings settings) {
    this.settings = settings;
  }

  /** In the order in which a calendar has to take them. */
  List<CalendarTemplate> of(Reading reading, MeetingCard card, MeetingVersion now) {
    var cancel = reading.notice().id().kind().takesAway();
    var calendars = new ArrayList<CalendarTemplate>(1);
    var before = reading.knows().before();
    var earlier = before == null ? null : reading.known().meetings().get(before.series());
    var rest = earlier == null || before == null ? null : earlier.at(before.version());
    if (earlier != null && rest != null) {
      var entries = whole(reading.words(), earlier.meeting(), rest, Status.CONFIRMED);
      calendars.add(template(Method.REQUEST, entries, rest, EARLIER));
    }
    var one = cancel ? Optional.<SeriesChanges.Of>empty() : only(reading, card, now);
    calendars.add(
        one.map(it -> one(reading.words(), card.meeting(), now, it))
            .orElseGet(() -> all(reading.words(), card.meeting(), now, cancel)));
    return calendars;
  }

  /** For somebody who is not invited otherwise: a meeting, a series, or one occurrence alone. */
  List<CalendarTemplate> alone(Words words, MeetingCard card, MeetingId meeting) {
    var now = card.at(card.version());
    var course = now == null ? null : now.course();
    if (now == null) {
      return List.of();
    }
    if (course == null || meeting.equals(card.meeting())) {
      return List.of(all(words, card.meeting(), now, false));
    }
    var master = entry(words, card.meeting(), now, Status.CONFIRMED);
    return meeting
        .originalIn(card.meeting())
        .flatMap(it -> course.session(now.timing(), it))
        .map(it -> List.of(occurrence(words, master, now, it, Status.CONFIRMED)))
        .map(it -> List.of(template(Method.REQUEST, it, now, INVITE)))
        .orElse(List.of());
  }

  private static CalendarTemplate template(
      Method method, List<CalendarEntry> entries, MeetingVersion it, String file) {
    return CalendarTemplate.of(method, entries, file, !it.confidential());
  }

  private CalendarTemplate all(Words words, MeetingId id, MeetingVersion now, boolean cancel) {
    return cancel
        ? template(Method.CANCEL, List.of(entry(words, id, now, Status.CANCELLED)), now, INVITE)
        : template(Method.REQUEST, whole(words, id, now, Status.CONFIRMED), now, INVITE);
  }

  /** The occurrence that alone is otherwise than the reader's calendar has it. */
  private static Optional<SeriesChanges.Of> only(
      Reading reading, MeetingCard card, MeetingVersion now) {
    var old = SeriesLetters.before(reading, card, now);
    var course = old == null ? null : old.course();
    return old == null || course == null || course.reworded() || !reading.knows().calendar()
        ? Optional.empty()
        : changedAlone(reading, card, now);
  }

  /** The occurrence that alone is otherwise than the reader was told. */
  static Optional<SeriesChanges.Of> changedAlone(
      Reading reading, MeetingCard card, MeetingVersion now) {
    var old = SeriesLetters.before(reading, card, now);
    return old == null || old.course() == null
        ? Optional.empty()
        : SeriesChanges.between(old, now).onlyOne();
  }

  private CalendarTemplate one(
      Words words, MeetingId id, MeetingVersion series, SeriesChanges.Of it) {
    var master = entry(words, id, series, Status.CONFIRMED);
    return it.cancelled()
        ? template(
            Method.CANCEL,
            List.of(
                occurrence(
                    words, master, series, Objects.requireNonNull(it.was()), Status.CANCELLED)),
            series,
            INVITE)
        : template(
            Method.REQUEST,
            List.of(
                occurrence(
                    words, master, series, Objects.requireNonNull(it.is()), Status.CONFIRMED)),
            series,
            INVITE);
  }

  private List<CalendarEntry> whole(Words words, MeetingId id, MeetingVersion it, Status status) {
    var entries = new ArrayList<CalendarEntry>();
    var master = entry(words, id, it, status);
    entries.add(master);
    if (it.course() != null) {
      it.course().exceptions().stream()
          .map(exception -> occurrence(words, master, it, exception, status))
          .forEach(entries::add);
    }
    return entries;
  }

  /** A single meeting, or a series without its differing occurrences. */
  private CalendarEntry entry(Words words, MeetingId id, MeetingVersion it, Status status) {
    var uid = id.value() + "@" + settings.domain();
    var organiser = Mailbox.mail(settings.from(), settings.sender());
    var wording = wording(it, Slots.clean(MeetingLetters.name(words, it)), it.place());
    return it.course() == null
        ? CalendarEntry.single(uid, span(it.timing()), wording, status, organiser)
        : CalendarEntry.series(
            uid, span(it.timing()), repetition(it.course()), wording, status, organiser);
  }

  private static Repetition repetition(Course it) {
    return new Repetition(it.rule(), it.extra(), it.excluded());
  }

  private static CalendarEntry occurrence(
      Words words, CalendarEntry master, MeetingVersion series, Session it, Status status) {
    var title =
        it.title() == null || series.confidential()
            ? Slots.clean(MeetingLetters.name(words, series))
            : Slots.clean(it.title());
    var place = it.place() == null ? series.place() : it.place();
    return master.occurrence(
        new Original(it.original(), series.timing().zone()),
        span(it.timing()),
        wording(series, title, place),
        status);
  }

  private static Span span(Timing it) {
    return new Span(it.local(), it.zone(), it.at(), Duration.ofMinutes(it.minutes()));
  }

  private static Wording wording(MeetingVersion meeting, String summary, @Nullable String place) {
    var secret = meeting.confidential();
    var location = secret || place == null ? null : Slots.clean(place);
    return new Wording(summary, null, location, secret);
  }
}
