package org.partnershiphub.story;

import static org.assertj.core.api.Assertions.assertThat;

import net.fortuna.ical4j.model.Property;

/** What every calendar mail must be. */
final class Invitations {
  private Invitations() {}

  /**
   * Valid by ical4j's rules for its method, for one attendee, in a mail that mail programs show.
   */
  static void assertValid(Mail mail) {
    var calendar = mail.calendar();
    var result = calendar.validate();
    assertThat(result.getEntries()).as(calendar.toString()).isEmpty();
    assertThat(mail.parts())
        .containsKeys("text/plain", "text/html", "text/calendar", "application/ics");
    assertThat(mail.parts().get("application/ics")).isEqualTo(mail.parts().get("text/calendar"));
    var attendees = mail.entry().<Property>getProperties("ATTENDEE");
    assertThat(attendees).hasSize(1);
    assertThat(attendees.getFirst().getValue()).isEqualTo("mailto:" + mail.reader());
    for (var name : new String[] {"UID", "DTSTAMP", "SEQUENCE", "ORGANIZER", "DTSTART"}) {
      assertThat(mail.property(name)).as(name).isNotBlank();
    }
  }
}
