package org.partnershiphub.notification.mail;

import java.util.ArrayList;
import java.util.List;
import org.partnershiphub.notification.mail.Letter.Part;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.Matter.CompositionFault;

/** The letters about whether a group is composed as its rules say. */
final class CompositionLetters {

  private CompositionLetters() {}

  static Letter write(Reading reading, Matter.Composition it) {
    return it.faults().isEmpty() ? restored(reading, it) : broken(reading, it);
  }

  private static Letter broken(Reading reading, Matter.Composition it) {
    var group = reading.groupName(it.group());
    var changed = new ArrayList<String>();
    changed.add(reading.say("composition.broken.changed", "group", group));
    it.faults().forEach(fault -> changed.addAll(lines(reading, fault)));
    var parts = Sections.of(reading);
    return new Letter(
        subject(reading, "composition.broken.subject", group, it),
        reading.say("composition.broken.heading", "group", group),
        List.of(
            parts.of(Part.CHANGED, Sections.lines(changed)),
            parts.toDo(reading.say("composition.broken.todo")),
            parts.why(reading.say("composition.why"))));
  }

  private static String subject(Reading reading, String key, String group, Matter.Composition it) {
    return Subjects.fit(
        reading.words(), key, "group", "group", group, "day", reading.day(it.since()));
  }

  /** What was expected and what is there stands as community-service tells it. */
  private static List<String> lines(Reading reading, CompositionFault fault) {
    var words = WhyLines.asWords(fault.rule());
    var rule = reading.say("composition.rule", "rule", fault.rule(), "words", words);
    var lines = new ArrayList<String>();
    lines.add(
        reading.say(
            "composition.broken.fault",
            "rule",
            rule,
            "expected",
            Slots.plain(fault.expected()),
            "actual",
            Slots.plain(fault.actual())));
    fault.jurisdictions().stream()
        .map(reading::organisationName)
        .sorted()
        .map(name -> reading.say("composition.broken.missing", "jurisdiction", name))
        .forEach(lines::add);
    return lines;
  }

  private static Letter restored(Reading reading, Matter.Composition it) {
    var group = reading.groupName(it.group());
    var parts = Sections.of(reading);
    return new Letter(
        subject(reading, "composition.restored.subject", group, it),
        reading.say("composition.restored.heading", "group", group),
        List.of(
            parts.changed(reading.say("composition.restored.changed", "group", group)),
            parts.toDo(reading.say("todo.nothing")),
            parts.why(reading.say("composition.why"))));
  }
}
