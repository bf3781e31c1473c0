package org.partnershiphub.notification.mail;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.MeetingCard;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.platform.icalendar.Attendee;
import org.partnershiphub.platform.icalendar.Attendee.Answer;
import org.partnershiphub.platform.icalendar.CalendarEntry;
import org.partnershiphub.platform.icalendar.CalendarEntry.Status;
import org.partnershiphub.platform.icalendar.Calendars;
import org.partnershiphub.platform.icalendar.Calendars.Method;
import org.partnershiphub.platform.icalendar.Issue;
import org.partnershiphub.platform.icalendar.Mailbox;
import org.partnershiphub.platform.icalendar.MessageTemplate;
import org.partnershiphub.platform.icalendar.Span;
import org.partnershiphub.platform.icalendar.Wording;

/**
 * The calendar entry of one kind of notice about one version of a meeting, written once; the lines
 * that differ from person to person are put in at its end.
 */
final class CalendarTemplate {

  private static final String PRODUCT = "-//Partnership Hub//Notices//EN";

  private final MessageTemplate template;
  private final boolean namesPeople;

  private CalendarTemplate(MessageTemplate template, boolean namesPeople) {
    this.template = template;
    this.namesPeople = namesPeople;
  }

  static CalendarTemplate of(
      NoticeKind kind, MeetingCard card, MeetingVersion meeting, MailSettings settings) {
    var cancel = kind.takesAway();
    var entry =
        CalendarEntry.single(
            card.meeting().value() + "@" + settings.domain(),
            span(meeting),
            wording(meeting),
            cancel ? Status.CANCELLED : Status.CONFIRMED,
            Mailbox.mail(settings.from(), settings.sender()));
    var method = cancel ? Method.CANCEL : Method.REQUEST;
    return new CalendarTemplate(
        Calendars.message(PRODUCT, method, List.of(entry)), !meeting.confidential());
  }

  private static Span span(MeetingVersion meeting) {
    var it = meeting.timing();
    return new Span(it.local(), it.zone(), it.at(), Duration.ofMinutes(it.minutes()));
  }

  private static Wording wording(MeetingVersion meeting) {
    var secret = meeting.confidential();
    return new Wording(
        MeetingLetters.name(meeting), null, secret ? null : plain(meeting.place()), secret);
  }

  private static @Nullable String plain(@Nullable String text) {
    return text == null ? null : Slots.plain(text);
  }

  String method() {
    return template.method().name();
  }

  /** The whole calendar for one person. */
  byte[] fill(long sequence, Moment at, String name, String address) {
    var mailbox = Mailbox.mail(address, namesPeople ? Slots.plain(name) : null);
    var asked = template.method() == Method.REQUEST;
    var attendee = new Attendee(mailbox, Answer.NEEDS_ACTION, asked);
    return template.fill(new Issue(sequence, at.instant(), null, attendee));
  }
}
