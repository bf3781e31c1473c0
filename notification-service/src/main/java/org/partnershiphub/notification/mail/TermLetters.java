package org.partnershiphub.notification.mail;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Matter;

/** The letters about what ends by its date: terms of office and agreements. */
final class TermLetters {

  private static final String ADMINISTRATOR = "You are an administrator of the partnership.";

  private TermLetters() {}

  static Letter ending(Reading reading, Matter.TermEnding it) {
    var office = words(it.office());
    var day = Clockface.day(it.endsOn());
    var name = reading.personName(it.person());
    return new Letter(
        it.own()
            ? Subjects.fit("Your term as ", office, " ends " + day)
            : Subjects.fit("Term of " + office + " ", name, " ends " + day),
        (it.own() ? "Your term as %s ends" : "A term as %s ends").formatted(office),
        List.of(
            Sections.changed(
                it.own()
                    ? "Your term as %s is nearly over.".formatted(office)
                    : "The term of %s as %s is nearly over.".formatted(name, office)),
            Sections.toDo(
                it.own()
                    ? "Tell an administrator whether you are ready for another term."
                    : "See that somebody is chosen, and record the new term.",
                "A term is not renewed by itself."),
            Sections.when("Last day of the term: " + day),
            Sections.why(
                it.own() ? "You hold the office of %s.".formatted(office) : ADMINISTRATOR)));
  }

  static Letter expiring(Reading reading, Matter.Expiring it) {
    var what = words(it.agreement());
    var whose = party(reading, it.person(), it.organisation());
    var day = Clockface.day(it.expiresOn());
    return new Letter(
        Subjects.fit("Ends " + day + ": " + what + ", ", whose, ""),
        "The %s of %s ends on %s".formatted(what, whose, day),
        List.of(
            Sections.changed("The %s of %s is nearly over.".formatted(what, whose)),
            Sections.toDo(
                it.own()
                    ? "Have it signed again before that day, and send it to the coordinator."
                    : "See that it is signed again, and record the renewal."),
            Sections.when("Last day: " + day),
            why(it.own(), it.person(), what)));
  }

  static Letter expired(Reading reading, Matter.Expired it) {
    var what = words(it.agreement());
    var whose = party(reading, it.person(), it.organisation());
    var day = Clockface.day(it.expiredOn());
    return new Letter(
        Subjects.fit("Ended " + day + ": " + what + ", ", whose, ""),
        "The %s of %s has ended".formatted(what, whose),
        List.of(
            Sections.changed(
                "The %s of %s ended on %s.".formatted(what, whose, day),
                consequence(it.consequence(), it.graceUntil())),
            Sections.toDo(
                it.own()
                    ? "Have it signed again, and send it to the coordinator."
                    : "See that it is signed again, and record the renewal."),
            Sections.when(
                "Ended: " + day,
                it.graceUntil() == null
                    ? ""
                    : "Time to renew: until " + Clockface.day(it.graceUntil())),
            why(it.own(), it.person(), what)));
  }

  private static Letter.Section why(boolean own, @Nullable PersonId person, String what) {
    var mine = person == null ? "You are the lead of this jurisdiction." : "You signed this %s.";
    return Sections.why(own ? mine.formatted(what) : ADMINISTRATOR);
  }

  private static String consequence(@Nullable String consequence, @Nullable LocalDate grace) {
    return switch (consequence == null ? "" : consequence) {
      case "SUSPENSION_AFTER_GRACE" ->
          grace == null
              ? "If it is not renewed, the membership is suspended."
              : "If it is not renewed by %s, the membership is suspended."
                  .formatted(Clockface.day(grace));
      case "DATA_ACTIVITIES_BLOCKED" ->
          "Data activities are blocked until it is renewed. Places in groups stay.";
      case "CONFIDENTIAL_ACCESS_ENDED" ->
          "Access to confidential meetings has ended, until it is signed again.";
      default -> "";
    };
  }

  private static String party(
      Reading reading, @Nullable PersonId person, @Nullable JurisdictionId organisation) {
    if (person != null) {
      return reading.personName(person);
    }
    return organisation == null ? "somebody" : reading.organisationName(organisation);
  }

  /** A name in capitals, as people say it: {@code DATA_USE_AGREEMENT} is a data use agreement. */
  private static String words(String name) {
    return name.equals("CO_CHAIR") ? "co-chair" : name.toLowerCase(Locale.US).replace('_', ' ');
  }
}
