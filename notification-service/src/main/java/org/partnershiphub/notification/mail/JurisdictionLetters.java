package org.partnershiphub.notification.mail;

import java.util.List;
import org.partnershiphub.notification.notices.Matter;

/** The letters to the people of a jurisdiction about the jurisdiction itself. */
final class JurisdictionLetters {

  private static final String LEAD = "You are the lead of this jurisdiction.";

  private JurisdictionLetters() {}

  static Letter welcome(Reading reading, Matter.Welcome it) {
    var name = reading.organisationName(it.jurisdiction());
    var grace = it.graceUntil();
    return new Letter(
        Subjects.fit("Welcome: ", name, ", member since " + Clockface.day(it.activatedOn())),
        "Welcome, " + name,
        List.of(
            Sections.changed(
                "%s is an active member of the partnership.".formatted(name),
                "You are its lead: you say who speaks for it, and you keep its roster right."),
            Sections.toDo(
                "Open your roster. It shows which places are still free.",
                "Name a primary and an alternate for each group.",
                "Check the names and addresses of your people."),
            Sections.when(
                "Member since: " + Clockface.day(it.activatedOn()),
                grace == null
                    ? ""
                    : "Free places do not count as gaps until " + Clockface.day(grace) + "."),
            Sections.why(LEAD)));
  }

  static Letter leaving(Reading reading, Matter.Leaving it) {
    var name = reading.organisationName(it.jurisdiction());
    return new Letter(
        Subjects.fit("Leaving: ", name, ", on " + Clockface.day(it.effectiveOn())),
        name + " is going to leave the partnership",
        List.of(
            Sections.changed(
                "We have the written notice that %s withdraws.".formatted(name),
                "Until the date below, all places and votes stay as they are."),
            Sections.toDo(
                "Nothing, if this is right.",
                "If it is not right, ask the coordinator before that date. It can be revoked."),
            Sections.when(
                "Notice given: " + Clockface.day(it.noticeOn()),
                "Membership ends: " + Clockface.day(it.effectiveOn())),
            Sections.why(LEAD)));
  }

  static Letter withdrew(Reading reading, Matter.Withdrew it) {
    var name = reading.organisationName(it.jurisdiction());
    var day = Clockface.day(it.effectiveOn());
    return new Letter(
        Subjects.fit("Withdrawn: ", name, ", " + day),
        name + " has left the partnership",
        List.of(
            Sections.changed(
                "The membership ended on " + day + ".",
                "Your places for this jurisdiction ended with it."),
            Sections.toDo(
                "Nothing. Ask the coordinator when you also take part for somebody else."),
            Sections.why("You had a place for this jurisdiction.")));
  }

  static Letter attestation(Reading reading, Matter.Attestation it) {
    var name = reading.organisationName(it.jurisdiction());
    var due = Clockface.day(it.dueOn());
    var reminder = it.day() > 0;
    return new Letter(
        Subjects.fit(
            reminder ? "Reminder: roster of " : "Check the roster of ", name, ", by " + due),
        (reminder ? "Reminder: is the roster of " : "Is the roster of ") + name + " right?",
        List.of(
            Sections.changed(
                reminder
                    ? "The roster check has been open for %d days. We have no answer yet."
                        .formatted(it.day())
                    : "The roster check that takes place twice a year has begun."),
            Sections.toDo(
                "Open the roster: your people, their places, and the places that are free.",
                "Confirm it as it is, or correct it first."),
            Sections.when("Please answer by " + due + "."),
            Sections.why(
                it.escalated()
                    ? "This jurisdiction has no lead now. You speak for it in the Executive Committee."
                    : LEAD)));
  }
}
