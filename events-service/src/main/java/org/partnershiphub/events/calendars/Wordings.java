package org.partnershiphub.events.calendars;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.Slot;
import org.partnershiphub.events.schedule.Subject;
import org.partnershiphub.platform.icalendar.CalendarEntry;
import org.partnershiphub.platform.icalendar.CalendarEntry.Status;
import org.partnershiphub.platform.icalendar.Mailbox;
import org.partnershiphub.platform.icalendar.Span;
import org.partnershiphub.platform.icalendar.Wording;
import org.springframework.stereotype.Component;

/** How meetings look in calendars; of a confidential one there is when, and that it is one. */
@Component
class Wordings {

  static final String PRODUCT = "-//Partnership Hub//Calendars//EN";

  /** As in the mails. */
  static final String NEUTRAL = "Confidential meeting";

  private static final String NAME = "Partnership Hub";

  private final String domain;
  private final Mailbox organiser;

  Wordings(CalendarPolicy policy) {
    this.domain = policy.domain();
    this.organiser = Mailbox.mail(policy.organiser(), NAME);
  }

  CalendarEntry single(Meeting it) {
    return CalendarEntry.single(
        uid(it.id()),
        span(it.slot()),
        wording(it.subject()),
        it.cancelled() ? Status.CANCELLED : Status.CONFIRMED,
        organiser);
  }

  /** With nobody in it, for whoever comes along. */
  CalendarEntry unpeopled(Meeting it) {
    var whole = single(it);
    return CalendarEntry.single(whole.uid(), whole.span(), whole.wording(), whole.status(), null);
  }

  String uid(MeetingId subject) {
    return subject + "@" + domain;
  }

  Mailbox organiser() {
    return organiser;
  }

  static Span span(Slot it) {
    return new Span(
        it.startsLocal(), it.zone(), it.startsAt(), Duration.ofMinutes(it.durationMinutes()));
  }

  static Wording wording(Subject it) {
    return wording(it, it.title(), it.place());
  }

  /** With a title and a place that one occurrence has of its own. */
  static Wording wording(Subject it, String title, @Nullable String place) {
    return it.confidential()
        ? new Wording(NEUTRAL, null, null, true)
        : new Wording(title, it.agenda(), place, false);
  }
}
