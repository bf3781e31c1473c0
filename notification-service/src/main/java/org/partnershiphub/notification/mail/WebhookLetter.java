package org.partnershiphub.notification.mail;

import java.util.List;
import org.partnershiphub.notification.mail.Letter.Line;
import org.partnershiphub.notification.mail.Letter.Section;
import org.partnershiphub.notification.notices.Matter;

/** The letter to whoever registered a webhook that does not work. */
final class WebhookLetter {

  private WebhookLetter() {}

  static Letter write(Reading reading, Matter.WebhookFails it, String publicUrl) {
    var off = !it.offAt().isAfter(it.since());
    var day = Clockface.day(it.since().atZone(reading.zone()).toLocalDate());
    var host = Slots.plain(it.host());
    var what = off ? "Your webhook is switched off" : "Your webhook fails";
    var changed =
        it.gone()
            ? "Your webhook at " + host + " says that it is gone."
            : "Your webhook at " + host + " does not take what we post to it.";
    var then =
        off
            ? "It is switched off: nothing is posted there any more."
            : "It will be switched off at "
                + Clockface.moment(it.offAt(), reading.zone())
                + " if nothing arrives until then.";
    var log = publicUrl + "/api/webhooks/" + it.webhook() + "/deliveries";
    return new Letter(
        Subjects.fit(what + ": ", host, ", " + day),
        what,
        List.of(
            new Section("What changed", List.of(Line.of(changed), Line.of(then))),
            new Section(
                "What you need to do",
                List.of(
                    Line.of("See what it answered, and put it right."),
                    new Line("Read what was posted", log),
                    Line.of(
                        off
                            ? "Then switch it on again, and post again what it missed."
                            : "What it missed is posted again by itself for three days."))),
            Sections.why("You registered this webhook.")));
  }
}
