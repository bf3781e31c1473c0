package org.partnershiphub.notification.mail;

import java.util.List;
import org.partnershiphub.notification.mail.Letter.Line;
import org.partnershiphub.notification.mail.Letter.Part;
import org.partnershiphub.notification.notices.Matter;

/** The letter to whoever registered a webhook that does not work. */
final class WebhookLetter {

  private WebhookLetter() {}

  static Letter write(Reading reading, Matter.WebhookFails it, String publicUrl) {
    var what = it.offAt().isAfter(it.since()) ? "webhook.fails" : "webhook.off";
    var host = Slots.plain(it.host());
    var moment = reading.clock().moment(it.offAt(), reading.zone());
    var log = publicUrl + "/api/webhooks/" + it.webhook() + "/deliveries";
    var parts = Sections.of(reading);
    return new Letter(
        Subjects.fit(
            reading.words(),
            what + ".subject",
            "host",
            "host",
            host,
            "day",
            reading.day(it.since())),
        reading.say(what + ".heading"),
        List.of(
            parts.changed(
                reading.say(it.gone() ? "webhook.gone" : "webhook.refuses", "host", host),
                reading.say(what + ".changed", "moment", moment)),
            parts.of(
                Part.TO_DO,
                List.of(
                    Line.of(reading.say("webhook.todo")),
                    new Line(reading.say("webhook.log"), log),
                    Line.of(reading.say(what + ".todo")))),
            parts.why(reading.say("webhook.why"))));
  }
}
