package org.partnershiphub.notification.mail;

import java.util.List;
import org.partnershiphub.notification.notices.Matter;

/** The letters about who speaks for a jurisdiction. */
final class RosterLetters {

  private RosterLetters() {}

  static Letter replacement(Reading reading, Matter.Replacement it) {
    var name = reading.personName(it.departed());
    var day = reading.day(it.endedOn());
    var jurisdiction = reading.organisationName(it.jurisdiction());
    var places = it.places().stream().map(reading::groupName).sorted().toList();
    var again = it.again() != null;
    var what = again ? "roster.replacement.again" : "roster.replacement";
    var parts = Sections.of(reading);
    return new Letter(
        subject(reading, what + ".subject", name, day),
        reading.say(what + ".heading", "name", name),
        List.of(
            parts.changed(
                reading.say(
                    "roster.replacement.changed",
                    "name",
                    name,
                    "jurisdiction",
                    jurisdiction,
                    "day",
                    day),
                again ? reading.say("roster.replacement.again.open") : ""),
            Sections.titled(reading.say("roster.replacement.places"), places),
            parts.toDo(
                reading.say("roster.replacement.todo"),
                again ? reading.say("roster.replacement.again.until") : ""),
            parts.why(reading.say("roster.replacement.why"))));
  }

  private static String subject(Reading reading, String key, String name, String day) {
    return Subjects.fit(reading.words(), key, "name", "name", name, "day", day);
  }

  static Letter acts(Reading reading, Matter.Acts it) {
    var group = reading.groupName(it.group());
    var jurisdiction = reading.organisationName(it.jurisdiction());
    var day = reading.day(it.since());
    var parts = Sections.of(reading);
    return new Letter(
        Subjects.fit(reading.words(), "roster.acts.subject", "group", "group", group, "day", day),
        reading.say("roster.acts.heading", "group", group),
        List.of(
            parts.changed(
                reading.say("roster.acts.changed", "jurisdiction", jurisdiction),
                reading.say("roster.acts.alternate")),
            parts.toDo(reading.say("roster.acts.todo"), reading.say("roster.acts.invitations")),
            parts.when(reading.say("roster.acts.since", "day", day)),
            PlaceLetters.next(reading, it.group()),
            parts.why(
                reading.say("roster.acts.why", "jurisdiction", jurisdiction, "group", group))));
  }

  static Letter refused(Reading reading, Matter.Refused it) {
    var group = reading.groupName(it.group());
    var name = reading.personName(it.person());
    var parts = Sections.of(reading);
    var rules = it.rules().stream().map(Slots::plain).toList();
    return new Letter(
        Subjects.fit(
            reading.words(),
            "roster.refused.subject",
            "group",
            "group",
            group,
            "day",
            reading.day(reading.notice().origin().at())),
        reading.say("roster.refused.heading", "name", name, "group", group),
        List.of(
            parts.changed(
                reading.say(
                    "roster.refused.changed",
                    "jurisdiction",
                    reading.organisationName(it.jurisdiction()),
                    "name",
                    name,
                    "capacity",
                    it.capacity(),
                    "group",
                    group),
                reading.say("roster.refused.free")),
            Sections.titled(reading.say("roster.refused.rules"), rules),
            parts.toDo(reading.say("roster.refused.todo"), reading.say("roster.refused.correct")),
            parts.why(reading.say("why.lead"))));
  }

  static Letter suspected(Reading reading, Matter.Suspected it) {
    var name = reading.personName(it.person());
    var day = reading.day(it.firstSeen());
    var parts = Sections.of(reading);
    return new Letter(
        subject(reading, "roster.suspected.subject", name, day),
        reading.say("roster.suspected.heading", "name", name),
        List.of(
            parts.changed(
                reading.say("roster.suspected.evidence", "evidence", it.evidence(), "name", name),
                reading.say("roster.suspected.sign")),
            parts.toDo(
                reading.say("roster.suspected.confirm", "name", name),
                reading.say("roster.suspected.dismiss")),
            parts.when(reading.say("roster.suspected.seen", "day", day)),
            parts.why(reading.say("roster.suspected.why", "name", name))));
  }
}
