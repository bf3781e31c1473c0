package org.partnershiphub.notification.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.partnershiphub.notification.mail.Letter.Section;
import org.partnershiphub.notification.notices.Matter;

/** The letters about who speaks for a jurisdiction. */
final class RosterLetters {

  private static final String LEAD = "You are the lead of this jurisdiction.";

  private RosterLetters() {}

  static Letter replacement(Reading reading, Matter.Replacement it) {
    var name = reading.personName(it.departed());
    var day = Clockface.day(it.endedOn());
    var places = it.places().stream().map(reading::groupName).sorted().toList();
    return new Letter(
        Subjects.fit("Replacement needed for ", name, ", " + day),
        "Places to fill after " + name,
        List.of(
            Sections.changed(
                "%s left %s on %s."
                    .formatted(name, reading.organisationName(it.jurisdiction()), day)),
            new Section("Places that are free now", Sections.lines(places)),
            Sections.toDo("Name somebody for each of these places."),
            Sections.why("You speak for the places of this jurisdiction.")));
  }

  static Letter acts(Reading reading, Matter.Acts it) {
    var group = reading.groupName(it.group());
    var jurisdiction = reading.organisationName(it.jurisdiction());
    return new Letter(
        Subjects.fit("You are acting in ", group, ", from " + Clockface.day(it.since())),
        "You are acting in " + group,
        List.of(
            Sections.changed(
                "%s has no primary in this group now.".formatted(jurisdiction),
                "You are the alternate, so you act: you speak and vote for it."),
            Sections.toDo(
                "Take part in the next meeting, or tell the coordinator that you cannot.",
                "Invitations to its meetings reach you as before."),
            Sections.when(
                "Acting since: " + Clockface.day(it.since()) + ", until a primary is named"),
            PlaceLetters.next(reading, it.group()),
            Sections.why("You are the alternate of %s in %s.".formatted(jurisdiction, group))));
  }

  static Letter refused(Reading reading, Matter.Refused it) {
    var group = reading.groupName(it.group());
    var name = reading.personName(it.person());
    var rules = new ArrayList<String>();
    it.rules().stream().map(Slots::plain).forEach(rules::add);
    return new Letter(
        Subjects.fit("Not admitted to ", group, ", " + told(reading)),
        name + " was not admitted to " + group,
        List.of(
            Sections.changed(
                "%s named %s as %s in %s."
                    .formatted(
                        reading.organisationName(it.jurisdiction()),
                        name,
                        it.capacity().toLowerCase(Locale.US),
                        group),
                "The rules of the group do not admit this person, so the place is still free."),
            new Section("The rules that stand against it", Sections.lines(rules)),
            Sections.toDo(
                "Name somebody who fits the rules.",
                "If the person's role on your roster is out of date, correct it and name them again."),
            Sections.why(LEAD)));
  }

  /** The day on which it was decided, by the reader's calendar. */
  private static String told(Reading reading) {
    return Clockface.day(reading.notice().origin().at().atZone(reading.zone()).toLocalDate());
  }

  static Letter suspected(Reading reading, Matter.Suspected it) {
    var name = reading.personName(it.person());
    var day = Clockface.day(it.firstSeen().atZone(reading.zone()).toLocalDate());
    return new Letter(
        Subjects.fit("Has ", name, " left? Sign of " + day),
        "Has " + name + " left?",
        List.of(
            Sections.changed(
                evidence(it.evidence()).formatted(name),
                "Nothing has been ended: this is only a sign."),
            Sections.toDo(
                "If %s has left, confirm it and give the last day.".formatted(name),
                "If not, dismiss it, and check the mail address."),
            Sections.when("First seen: " + day),
            Sections.why("You keep the roster that %s is on.".formatted(name))));
  }

  private static String evidence(String evidence) {
    return switch (evidence) {
      case "HARD_BOUNCE" -> "Mail to %s came back: the address does not exist any more.";
      case "AUTO_REPLY" -> "An automatic reply says that %s has left.";
      case "ATTESTATION" -> "In the last roster check, %s was said to have left.";
      case "DIRECTORY" -> "%s is no longer in the agency's directory.";
      case "REPORTED" -> "Somebody told us that %s has left.";
      default -> "There is a sign that %s has left.";
    };
  }
}
