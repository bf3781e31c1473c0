package org.partnershiphub.notification.mail;

import java.util.ArrayList;
import java.util.List;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.mail.Letter.Line;
import org.partnershiphub.notification.mail.Letter.Section;
import org.partnershiphub.notification.notices.Matter;

/** The letters about places in groups and cohorts. */
final class PlaceLetters {

  private PlaceLetters() {}

  static Letter joined(Reading reading, Matter.Joined it) {
    var group = reading.groupName(it.group());
    return new Letter(
        Subjects.fit("Joined: ", group, ", from " + Clockface.day(it.from())),
        "You are now in " + group,
        List.of(
            changed("Your place starts on " + Clockface.day(it.from()) + "."),
            toDo("Nothing. Invitations to its meetings reach you by themselves."),
            next(reading, it.group())));
  }

  private static Section next(Reading reading, GroupId group) {
    var meeting = reading.known().next().get(group);
    var version = meeting == null ? null : meeting.at(meeting.version());
    if (version == null) {
      return new Section("Next meeting", List.of(Line.of("No meeting is planned yet.")));
    }
    return new Section(
        "Next meeting",
        List.of(
            Line.of(MeetingLetters.name(version)),
            Line.of("Your time: " + Clockface.full(version.timing(), reading.zone()))));
  }

  static Letter ended(Reading reading, Matter.PlaceEnded it) {
    var group = reading.groupName(it.group());
    return new Letter(
        Subjects.fit("Ended: your place in ", group, ", " + Clockface.day(it.on())),
        "Your place in " + group + " has ended",
        List.of(
            changed(
                "Your place ended on " + Clockface.day(it.on()) + ".",
                "Reason: " + reason(it.reason())),
            toDo("Nothing. Your calendar drops the meetings that were for this group alone.")));
  }

  private static String reason(String reason) {
    return switch (reason) {
      case "LEFT" -> "you left the group.";
      case "RESIGNED" -> "you gave the place back.";
      case "REPLACED" -> "somebody else was named for the place.";
      case "LOST_ELIGIBILITY" -> "the group's rules no longer fit your role.";
      case "TERM_ENDED" -> "the term is over.";
      case "GROUP_CLOSED" -> "the group has closed.";
      default -> "the place was ended.";
    };
  }

  static Letter rolledOver(Reading reading, Matter.RolledOver it) {
    var group = reading.groupName(it.group());
    var from = year(it.from());
    var to = year(it.to());
    return switch (it.part()) {
      case STAY ->
          new Letter(
              Subjects.fit("You stay in ", group, ", " + to),
              "You stay in " + group,
              List.of(
                  changed(
                      themed(
                          it,
                          "The %s cohort has closed. You are in the %s cohort."
                              .formatted(from, to))),
                  toDo("Nothing. Invitations to its meetings reach you by themselves.")));
      case JOIN ->
          new Letter(
              Subjects.fit("You join ", group, ", " + to),
              "You join " + group,
              List.of(
                  changed(themed(it, "You are in the %s cohort.".formatted(to))),
                  toDo("Nothing. Invitations to its meetings reach you by themselves.")));
      case LEAVE ->
          new Letter(
              Subjects.fit("Your place ends: ", group, ", " + from),
              "Your place in " + group + " has ended",
              List.of(
                  changed(
                      "The %s cohort has closed. You are not in the %s cohort."
                          .formatted(from, to)),
                  toDo("Nothing. Ask the coordinator when you think that this is wrong.")));
    };
  }

  private static String[] themed(Matter.RolledOver it, String sentence) {
    return it.theme() == null || it.theme().isBlank()
        ? new String[] {sentence}
        : new String[] {sentence, "Its theme: " + Slots.plain(it.theme())};
  }

  private static String year(String cohort) {
    return cohort.substring(cohort.lastIndexOf(':') + 1);
  }

  static Letter withdrew(Reading reading, Matter.Withdrew it) {
    var name = jurisdiction(reading, it.jurisdiction());
    return new Letter(
        Subjects.fit("Withdrawn: ", name, ", " + Clockface.day(it.effectiveOn())),
        name + " has left the partnership",
        List.of(
            changed(
                "The membership ended on " + Clockface.day(it.effectiveOn()) + ".",
                "Your places for this jurisdiction ended with it."),
            toDo("Nothing. Ask the coordinator when you also take part for somebody else.")));
  }

  static Letter replacement(Reading reading, Matter.Replacement it) {
    var person = reading.known().people().get(it.departed());
    var name = person == null ? it.departed().value() : Slots.plain(person.name());
    var places = new ArrayList<Line>();
    it.places().stream().map(reading::groupName).sorted().map(Line::of).forEach(places::add);
    return new Letter(
        Subjects.fit("Replacement needed for ", name, ", " + Clockface.day(it.endedOn())),
        "Places to fill after " + name,
        List.of(
            changed(
                "%s left %s on %s."
                    .formatted(
                        name,
                        jurisdiction(reading, it.jurisdiction()),
                        Clockface.day(it.endedOn()))),
            new Section("Places that are free now", places),
            toDo("Name somebody for each of these places.")));
  }

  private static String jurisdiction(Reading reading, JurisdictionId id) {
    var card = reading.known().jurisdictions().get(id);
    return card == null || card.name() == null ? id.value() : Slots.plain(card.name());
  }

  private static Section changed(String... sentences) {
    return new Section("What changed", List.of(sentences).stream().map(Line::of).toList());
  }

  private static Section toDo(String sentence) {
    return new Section("What you need to do", List.of(Line.of(sentence)));
  }
}
