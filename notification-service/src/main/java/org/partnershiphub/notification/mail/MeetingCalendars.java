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
      calendars.add(
          template(
              Method.REQUEST, whole(earlier.meeting(), rest, Status.CONFIRMED), rest, EARLIER));
    }
    var one = cancel ? Optional.<SeriesChanges.Of>empty() : only(reading, card, now);
    calendars.add(
        one.map(it -> one(card.meeting(), now, it))
            .orElseGet(() -> all(card.meeting(), now, cancel)));
    return calendars;
  }

  /** For somebody who is not invited otherwise: a meeting, a series, or one occurrence alone. */
  List<CalendarTemplate> alone(MeetingCard card, MeetingId meeting) {
    var now = card.at(card.version());
    var course = now == null ? null : now.course();
    if (now == null) {
      return List.of();
    }
    if (course == null || meeting.equals(card.meeting())) {
      return List.of(all(card.meeting(), now, false));
    }
    var master = entry(card.meeting(), now, Status.CONFIRMED);
    return meeting
        .originalIn(card.meeting())
        .flatMap(it -> course.session(now.timing(), it))
        .map(it -> List.of(occurrence(master, now, it, Status.CONFIRMED)))
        .map(it -> List.of(template(Method.REQUEST, it, now, INVITE)))
        .orElse(List.of());
  }

  private static CalendarTemplate template(
      Method method, List<CalendarEntry> entries, MeetingVersion it, String file) {
    return CalendarTemplate.of(method, entries, file, !it.confidential());
  }

  private CalendarTemplate all(MeetingId id, MeetingVersion now, boolean cancel) {
    return cancel
        ? template(Method.CANCEL, List.of(entry(id, now, Status.CANCELLED)), now, INVITE)
        : template(Method.REQUEST, whole(id, now, Status.CONFIRMED), now, INVITE);
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

  private CalendarTemplate one(MeetingId id, MeetingVersion series, SeriesChanges.Of it) {
    var master = entry(id, series, Status.CONFIRMED);
    return it.cancelled()
        ? template(
            Method.CANCEL,
            List.of(occurrence(master, series, Objects.requireNonNull(it.was()), Status.CANCELLED)),
            series,
            INVITE)
        : template(
            Method.REQUEST,
            List.of(occurrence(master, series, Objects.requireNonNull(it.is()), Status.CONFIRMED)),
            series,
            INVITE);
  }

  private List<CalendarEntry> whole(MeetingId id, MeetingVersion it, Status status) {
    var entries = new ArrayList<CalendarEntry>();
    var master = entry(id, it, status);
    entries.add(master);
    if (it.course() != null) {
      it.course().exceptions().stream()
          .map(exception -> occurrence(master, it, exception, status))
          .forEach(entries::add);
    }
    return entries;
  }

  /** A single meeting, or a series without its differing occurrences. */
  private CalendarEntry entry(MeetingId id, MeetingVersion it, Status status) {
    var uid = id.value() + "@" + settings.domain();
    var organiser = Mailbox.mail(settings.from(), settings.sender());
    var wording = wording(it, MeetingLetters.name(it), it.place());
    return it.course() == null
        ? CalendarEntry.single(uid, span(it.timing()), wording, status, organiser)
        : CalendarEntry.series(
            uid, span(it.timing()), repetition(it.course()), wording, status, organiser);
  }

  private static Repetition repetition(Course it) {
    return new Repetition(it.rule(), it.extra(), it.excluded());
  }

  private static CalendarEntry occurrence(
      CalendarEntry master, MeetingVersion series, Session it, Status status) {
    var title = it.title() == null ? MeetingLetters.name(series) : Slots.plain(it.title());
    var place = it.place() == null ? series.place() : it.place();
    var summary = series.confidential() ? MeetingLetters.NEUTRAL : title;
    return master.occurrence(
        new Original(it.original(), series.timing().zone()),
        span(it.timing()),
        wording(series, summary, place),
        status);
  }

  private static Span span(Timing it) {
    return new Span(it.local(), it.zone(), it.at(), Duration.ofMinutes(it.minutes()));
  }

  private static Wording wording(MeetingVersion meeting, String summary, @Nullable String place) {
    var secret = meeting.confidential();
    var location = secret || place == null ? null : Slots.plain(place);
    return new Wording(summary, null, location, secret);
  }
}
