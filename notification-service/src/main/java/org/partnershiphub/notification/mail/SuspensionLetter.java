package org.partnershiphub.notification.mail;

import java.util.List;
import org.partnershiphub.notification.mail.Letter.Line;
import org.partnershiphub.notification.mail.Letter.Part;
import org.partnershiphub.notification.notices.Matter;

/** The letter that says to whom no mails go any more; the address is not in it. */
final class SuspensionLetter {

  private SuspensionLetter() {}

  static Letter write(Reading reading, Matter.AddressSuspended it, String publicUrl) {
    var name = reading.personName(it.person());
    var day = reading.day(it.since());
    var look = publicUrl + "/api/deliverability/addresses/" + it.person();
    var parts = Sections.of(reading);
    return new Letter(
        Subjects.fit(
            reading.words(), "address.suspended.subject", "name", "name", name, "day", day),
        reading.say("address.suspended.heading", "name", name),
        List.of(
            parts.changed(
                reading.say("address.suspended.cause", "cause", it.cause(), "name", name),
                reading.say("address.suspended.inbox")),
            parts.of(
                Part.TO_DO,
                List.of(
                    Line.of(reading.say("address.suspended.todo")),
                    new Line(reading.say("address.suspended.look", "name", name), look))),
            parts.when(reading.say("address.suspended.since", "day", day)),
            parts.why(reading.say("address.suspended.why"))));
  }
}
