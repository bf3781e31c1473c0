package org.partnershiphub.notification.mail;

import java.util.List;
import org.partnershiphub.platform.icalendar.Attendee;
import org.partnershiphub.platform.icalendar.Attendee.Answer;
import org.partnershiphub.platform.icalendar.CalendarEntry;
import org.partnershiphub.platform.icalendar.Calendars;
import org.partnershiphub.platform.icalendar.Calendars.Method;
import org.partnershiphub.platform.icalendar.Issue;
import org.partnershiphub.platform.icalendar.Mailbox;
import org.partnershiphub.platform.icalendar.MessageTemplate;

/**
 * The calendar of one kind of notice about one version of a meeting or series, written once; the
 * lines that differ from person to person are put in.
 *
 * @param file what the attachment is called
 * @param namesPeople whether the reader's name stands in it
 */
record CalendarTemplate(MessageTemplate template, String file, boolean namesPeople) {

  private static final String PRODUCT = "-//Partnership Hub//Notices//EN";

  static CalendarTemplate of(
      Method method, List<CalendarEntry> entries, String file, boolean namesPeople) {
    return new CalendarTemplate(Calendars.message(PRODUCT, method, entries), file, namesPeople);
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
