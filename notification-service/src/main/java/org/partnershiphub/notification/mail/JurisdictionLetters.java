package org.partnershiphub.notification.mail;

import java.util.List;
import org.partnershiphub.notification.notices.Matter;

/** The letters to the people of a jurisdiction about the jurisdiction itself. */
final class JurisdictionLetters {

  private JurisdictionLetters() {}

  private static String subject(Reading reading, String key, String name, String day) {
    return Subjects.fit(reading.words(), key, "name", "name", name, "day", day);
  }

  static Letter welcome(Reading reading, Matter.Welcome it) {
    var name = reading.organisationName(it.jurisdiction());
    var day = reading.day(it.activatedOn());
    var grace = it.graceUntil();
    var parts = Sections.of(reading);
    return new Letter(
        subject(reading, "jurisdiction.welcome.subject", name, day),
        reading.say("jurisdiction.welcome.heading", "name", name),
        List.of(
            parts.changed(
                reading.say("jurisdiction.welcome.changed", "name", name),
                reading.say("jurisdiction.welcome.lead")),
            parts.toDo(
                reading.say("jurisdiction.welcome.open"),
                reading.say("jurisdiction.welcome.name"),
                reading.say("jurisdiction.welcome.check")),
            parts.when(
                reading.say("jurisdiction.welcome.since", "day", day),
                grace == null
                    ? ""
                    : reading.say("jurisdiction.welcome.grace", "day", reading.day(grace))),
            parts.why(reading.say("why.lead"))));
  }

  static Letter leaving(Reading reading, Matter.Leaving it) {
    var name = reading.organisationName(it.jurisdiction());
    var day = reading.day(it.effectiveOn());
    var parts = Sections.of(reading);
    return new Letter(
        subject(reading, "jurisdiction.leaving.subject", name, day),
        reading.say("jurisdiction.leaving.heading", "name", name),
        List.of(
            parts.changed(
                reading.say("jurisdiction.leaving.changed", "name", name),
                reading.say("jurisdiction.leaving.stays")),
            parts.toDo(
                reading.say("jurisdiction.leaving.right"),
                reading.say("jurisdiction.leaving.wrong")),
            parts.when(
                reading.say("jurisdiction.leaving.notice", "day", reading.day(it.noticeOn())),
                reading.say("jurisdiction.leaving.ends", "day", day)),
            parts.why(reading.say("why.lead"))));
  }

  static Letter withdrew(Reading reading, Matter.Withdrew it) {
    var name = reading.organisationName(it.jurisdiction());
    var day = reading.day(it.effectiveOn());
    var parts = Sections.of(reading);
    return new Letter(
        subject(reading, "jurisdiction.withdrew.subject", name, day),
        reading.say("jurisdiction.withdrew.heading", "name", name),
        List.of(
            parts.changed(
                reading.say("jurisdiction.withdrew.changed", "day", day),
                reading.say("jurisdiction.withdrew.places")),
            parts.toDo(reading.say("jurisdiction.withdrew.todo")),
            parts.why(reading.say("jurisdiction.withdrew.why"))));
  }

  static Letter attestation(Reading reading, Matter.Attestation it) {
    var name = reading.organisationName(it.jurisdiction());
    var due = reading.day(it.dueOn());
    var what = it.day() > 0 ? "jurisdiction.roster.again" : "jurisdiction.roster";
    var parts = Sections.of(reading);
    return new Letter(
        subject(reading, what + ".subject", name, due),
        reading.say(what + ".heading", "name", name),
        List.of(
            parts.changed(reading.say(what + ".changed", "days", it.day())),
            parts.toDo(
                reading.say("jurisdiction.roster.open"),
                reading.say("jurisdiction.roster.confirm")),
            parts.when(reading.say("jurisdiction.roster.due", "day", due)),
            parts.why(reading.say(it.escalated() ? "jurisdiction.roster.why" : "why.lead"))));
  }
}
