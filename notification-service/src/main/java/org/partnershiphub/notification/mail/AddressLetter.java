package org.partnershiphub.notification.mail;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.partnershiphub.notification.mail.Letter.Line;
import org.partnershiphub.notification.mail.Letter.Part;
import org.partnershiphub.notification.notices.Matter;

/**
 * The letter that asks whether an address is the reader's. The link stands only in the mail: what
 * the inbox shows is what changed and until when.
 */
record AddressLetter(String publicUrl) {

  Letter write(Reading reading, Matter.Verification it) {
    var asked = requireNonNull(reading.known().verifications().get(it.verification()));
    var until = it.expiresAt().atZone(reading.zone());
    var link = publicUrl + "/api/address-confirmations/" + asked.token();
    var parts = Sections.of(reading);
    return new Letter(
        reading.say("address.confirm.subject", "day", reading.clock().near(until)),
        reading.say("address.confirm.heading"),
        List.of(
            parts.changed(reading.say("address.confirm.changed")),
            parts.of(
                Part.TO_DO,
                List.of(
                    new Line(reading.say("address.confirm.link"), link),
                    Line.of(reading.say("address.confirm.ignore")))),
            parts.when(
                reading.say("address.confirm.until", "until", reading.clock().written(until))),
            parts.why(reading.say("address.confirm.why"))));
  }
}
