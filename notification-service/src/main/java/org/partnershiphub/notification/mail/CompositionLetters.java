package org.partnershiphub.notification.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.partnershiphub.notification.mail.Letter.Line;
import org.partnershiphub.notification.mail.Letter.Section;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.Matter.CompositionFault;

/** The letters about whether a group is composed as its rules say. */
final class CompositionLetters {

  private static final String WHY = "You are a co-chair, or you run the registry.";

  private CompositionLetters() {}

  static Letter write(Reading reading, Matter.Composition it) {
    return it.faults().isEmpty() ? restored(reading, it) : broken(reading, it);
  }

  private static Letter broken(Reading reading, Matter.Composition it) {
    var group = reading.groupName(it.group());
    var changed = new ArrayList<Line>();
    changed.add(Line.of(group + " is not composed as its rules say."));
    it.faults().forEach(fault -> changed.addAll(lines(reading, fault)));
    return new Letter(
        Subjects.fit("Incomplete: ", group, ", since " + day(reading, it)),
        group + " is incomplete",
        List.of(
            new Section("What changed", changed),
            Sections.toDo(
                "Have the missing places filled. Decisions taken meanwhile are marked.", ""),
            Sections.why(WHY)));
  }

  private static List<Line> lines(Reading reading, CompositionFault fault) {
    var lines = new ArrayList<Line>();
    lines.add(
        Line.of(
            "Rule: %s. Expected: %s. Now: %s."
                .formatted(
                    fault.rule().toLowerCase(Locale.ROOT).replace('_', ' '),
                    Slots.plain(fault.expected()),
                    Slots.plain(fault.actual()))));
    fault.jurisdictions().stream()
        .map(reading::organisationName)
        .sorted()
        .forEach(name -> lines.add(Line.of("Missing: " + name)));
    return lines;
  }

  private static Letter restored(Reading reading, Matter.Composition it) {
    var group = reading.groupName(it.group());
    return new Letter(
        Subjects.fit("Complete again: ", group, ", since " + day(reading, it)),
        group + " is complete again",
        List.of(
            Sections.changed(group + " is composed as its rules say again.", ""),
            Sections.toDo("Nothing."),
            Sections.why(WHY)));
  }

  private static String day(Reading reading, Matter.Composition it) {
    return Clockface.day(it.since().atZone(reading.zone()).toLocalDate());
  }
}
