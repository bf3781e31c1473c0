package org.partnershiphub.notification.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Answers.Response;
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

  /**
   * The whole calendar for one person. An answer that still holds stays in it, and is not asked for
   * again.
   *
   * @param answered whether what they said was said to this one
   */
  byte[] fill(long sequence, Reader reader, boolean answered) {
    var name = namesPeople ? Slots.clean(reader.name()) : null;
    var answer = answered ? answer(reader.knows().answer()) : Answer.NEEDS_ACTION;
    var asked = template.method() == Method.REQUEST && answer == Answer.NEEDS_ACTION;
    var attendee = new Attendee(Mailbox.mail(reader.address(), name), answer, asked);
    return template.fill(new Issue(sequence, reader.at().instant(), null, attendee));
  }

  private static Answer answer(@Nullable Response response) {
    return switch (response) {
      case null -> Answer.NEEDS_ACTION;
      case ACCEPTED -> Answer.ACCEPTED;
      case TENTATIVE -> Answer.TENTATIVE;
      case DECLINED, SUBSTITUTE -> Answer.DECLINED;
    };
  }
}
