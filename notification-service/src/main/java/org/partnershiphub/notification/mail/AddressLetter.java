package org.partnershiphub.notification.mail;

import static java.util.Objects.requireNonNull;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.partnershiphub.notification.mail.Letter.Line;
import org.partnershiphub.notification.mail.Letter.Section;
import org.partnershiphub.notification.notices.Matter;

/**
 * The letter that asks whether an address is the reader's. The link stands only in the mail: what
 * the inbox shows is what changed and until when.
 */
final class AddressLetter {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE MMM d", Locale.US);
  private static final DateTimeFormatter UNTIL =
      DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu, h:mm a zzz", Locale.US);

  private final String publicUrl;

  AddressLetter(String publicUrl) {
    this.publicUrl = publicUrl;
  }

  Letter write(Reading reading, Matter.Verification it) {
    var asked = requireNonNull(reading.known().verifications().get(it.verification()));
    var until = it.expiresAt().atZone(reading.zone());
    return new Letter(
        "Please confirm your mail address by " + DAY.format(until),
        "Please confirm your mail address",
        List.of(
            Sections.changed(
                "This address was given as yours. It is not used before you confirm it."),
            new Section(
                "What you need to do",
                List.of(
                    new Line(
                        "Confirm this mail address",
                        publicUrl + "/api/address-confirmations/" + asked.token()),
                    Line.of("If you did not ask for this, do nothing."))),
            Sections.when("The link works until " + UNTIL.format(until) + "."),
            Sections.why("Somebody, most likely you, gave this address for your record.")));
  }
}
