package org.partnershiphub.notification.mail;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.mail.Letter.Section;
import org.partnershiphub.notification.notices.Matter;

/** The letters about what ends by its date: terms of office and agreements. */
final class TermLetters {

  private TermLetters() {}

  static Letter ending(Reading reading, Matter.TermEnding it) {
    var office =
        reading.say("term.office", "office", it.office(), "words", WhyLines.asWords(it.office()));
    var day = reading.day(it.endsOn());
    var name = reading.personName(it.person());
    var what = it.own() ? "term.own" : "term.other";
    var parts = Sections.of(reading);
    return new Letter(
        Subjects.fit(
            reading.words(),
            what + ".subject",
            it.own() ? "office" : "name",
            "office",
            office,
            "name",
            name,
            "day",
            day),
        reading.say(what + ".heading", "office", office),
        List.of(
            parts.changed(reading.say(what + ".changed", "office", office, "name", name)),
            parts.toDo(reading.say(what + ".todo"), reading.say("term.renewal")),
            parts.when(reading.say("term.last", "day", day)),
            parts.why(
                it.own()
                    ? reading.say("term.own.why", "office", office)
                    : reading.say("term.administrator"))));
  }

  static Letter expiring(Reading reading, Matter.Expiring it) {
    var what = agreement(reading, it.agreement());
    var whose = party(reading, it.person(), it.organisation());
    var day = reading.day(it.expiresOn());
    var parts = Sections.of(reading);
    return new Letter(
        subject(reading, "agreement.ends.subject", what, whose, day),
        reading.say("agreement.ends.heading", "what", what, "whose", whose, "day", day),
        List.of(
            parts.changed(reading.say("agreement.ends.changed", "what", what, "whose", whose)),
            parts.toDo(reading.say(it.own() ? "agreement.ends.own" : "agreement.ends.other")),
            parts.when(reading.say("agreement.ends.last", "day", day)),
            why(reading, it.own(), it.person(), what)));
  }

  static Letter expired(Reading reading, Matter.Expired it) {
    var what = agreement(reading, it.agreement());
    var whose = party(reading, it.person(), it.organisation());
    var day = reading.day(it.expiredOn());
    var grace = it.graceUntil();
    var parts = Sections.of(reading);
    return new Letter(
        subject(reading, "agreement.ended.subject", what, whose, day),
        reading.say("agreement.ended.heading", "what", what, "whose", whose),
        List.of(
            parts.changed(
                reading.say("agreement.ended.changed", "what", what, "whose", whose, "day", day),
                consequence(reading, it.consequence(), grace)),
            parts.toDo(reading.say(it.own() ? "agreement.ended.own" : "agreement.ends.other")),
            parts.when(
                reading.say("agreement.ended.day", "day", day),
                grace == null
                    ? ""
                    : reading.say("agreement.ended.grace", "day", reading.day(grace))),
            why(reading, it.own(), it.person(), what)));
  }

  private static String subject(
      Reading reading, String key, String what, String whose, String day) {
    return Subjects.fit(reading.words(), key, "whose", "what", what, "whose", whose, "day", day);
  }

  private static Section why(Reading reading, boolean own, @Nullable PersonId person, String what) {
    var mine =
        person == null ? reading.say("why.lead") : reading.say("agreement.why", "what", what);
    return Sections.of(reading).why(own ? mine : reading.say("term.administrator"));
  }

  private static String consequence(
      Reading reading, @Nullable String consequence, @Nullable LocalDate grace) {
    if (!"SUSPENSION_AFTER_GRACE".equals(consequence)) {
      var known = consequence == null ? "" : consequence;
      return reading.say("agreement.consequence", "consequence", known);
    }
    return grace == null
        ? reading.say("agreement.suspension")
        : reading.say("agreement.suspension.grace", "day", reading.day(grace));
  }

  private static String party(
      Reading reading, @Nullable PersonId person, @Nullable JurisdictionId organisation) {
    if (person != null) {
      return reading.personName(person);
    }
    return organisation == null ? reading.say("somebody") : reading.organisationName(organisation);
  }

  private static String agreement(Reading reading, String name) {
    return reading.say("agreement", "agreement", name, "words", WhyLines.asWords(name));
  }
}
