package org.partnershiphub.notification.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.mail.Letter.Line;
import org.partnershiphub.notification.mail.Letter.Section;
import org.partnershiphub.notification.notices.Matter;

/** The letters about places in groups and cohorts. */
final class PlaceLetters {

  private PlaceLetters() {}

  static Letter joined(Reading reading, Matter.Joined it) {
    var group = reading.groupName(it.group());
    var joined = it.cohort() == null ? "Joined: " : "You have a place: ";
    return new Letter(
        Subjects.fit(joined, group, ", from " + Clockface.day(it.from())),
        it.cohort() == null ? "You are now in " + group : "You have a place in " + group,
        List.of(
            Sections.changed(
                "Your place starts on " + Clockface.day(it.from()) + ".", as(it.capacity())),
            Sections.toDo("Nothing. Invitations to its meetings reach you by themselves."),
            next(reading, it.group()),
            Sections.why("You are in " + group + ".")));
  }

  private static String as(@Nullable String capacity) {
    return switch (capacity == null ? "" : capacity) {
      case "PRIMARY" -> "You speak for your jurisdiction there.";
      case "ALTERNATE" -> "You are the alternate: you act when the primary cannot.";
      case "EXPERT" -> "You take part as an expert.";
      default -> "";
    };
  }

  static Section next(Reading reading, GroupId group) {
    var version = reading.known().next().get(group);
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
            Sections.changed(
                "Your place ended on " + Clockface.day(it.on()) + ".",
                "Reason: " + reason(it.reason())),
            Sections.toDo(
                "Nothing. Your calendar drops the meetings that were for this group alone.",
                it.reason().equals("REPLACED") ? "Thank you for your work in this group." : ""),
            Sections.why("You had a place in " + group + ".")));
  }

  private static String reason(String reason) {
    return switch (reason) {
      case "LEFT" -> "you left the group.";
      case "RESIGNED" -> "you gave the place back.";
      case "REPLACED" -> "somebody else was named for the place.";
      case "LOST_ELIGIBILITY" -> "the group's rules no longer fit your role.";
      case "TERM_ENDED" -> "the term is over.";
      case "GROUP_CLOSED" -> "the group has closed.";
      case "DESIGNATION_ENDED" -> "your jurisdiction no longer names you for it.";
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
                  Sections.changed(
                      themed(
                          it,
                          "The %s cohort has closed. You are in the %s cohort."
                              .formatted(from, to))),
                  Sections.toDo("Nothing. Invitations to its meetings reach you by themselves."),
                  was(group)));
      case JOIN ->
          new Letter(
              Subjects.fit("You join ", group, ", " + to),
              "You join " + group,
              List.of(
                  Sections.changed(themed(it, "You are in the %s cohort.".formatted(to))),
                  Sections.toDo("Nothing. Invitations to its meetings reach you by themselves."),
                  was(group)));
      case LEAVE ->
          new Letter(
              Subjects.fit("Your place ends: ", group, ", " + from),
              "Your place in " + group + " has ended",
              List.of(
                  Sections.changed(
                      "The %s cohort has closed. You are not in the %s cohort."
                          .formatted(from, to)),
                  Sections.toDo("Nothing. Ask the coordinator when you think that this is wrong."),
                  was(group)));
    };
  }

  private static Section was(String group) {
    return Sections.why("You are or were in " + group + ".");
  }

  private static String[] themed(Matter.RolledOver it, String sentence) {
    return it.theme() == null || it.theme().isBlank()
        ? new String[] {sentence}
        : new String[] {sentence, "Its theme: " + Slots.plain(it.theme())};
  }

  private static String year(String cohort) {
    return cohort.substring(cohort.lastIndexOf(':') + 1);
  }
}
