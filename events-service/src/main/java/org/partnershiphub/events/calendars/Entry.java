package org.partnershiphub.events.calendars;

import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.platform.icalendar.CalendarEntry;
import org.partnershiphub.platform.icalendar.WrittenEntry;

/**
 * An entry as it is for everybody.
 *
 * @param about what an answer to it is an answer to: a meeting, a series, or an occurrence of one
 * @param askVersion the version at which it got its time; an answer to an earlier one is void
 */
record Entry(WrittenEntry written, MeetingId about, int askVersion) {

  static Entry of(CalendarEntry calendar, MeetingId about, int askVersion) {
    return new Entry(WrittenEntry.of(calendar), about, askVersion);
  }

  CalendarEntry calendar() {
    return written.entry();
  }
}
