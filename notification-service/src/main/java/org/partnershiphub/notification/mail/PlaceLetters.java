package org.partnershiphub.notification.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.mail.Letter.Section;
import org.partnershiphub.notification.notices.Matter;

/** The letters about places in groups and cohorts. */
final class PlaceLetters {

  private PlaceLetters() {}

  static Letter joined(Reading reading, Matter.Joined it) {
    var group = reading.groupName(it.group());
    var day = reading.day(it.from());
    var what = it.cohort() == null ? "place.joined" : "place.cohort";
    var parts = Sections.of(reading);
    return new Letter(
        subject(reading, what + ".subject", group, "day", day),
        reading.say(what + ".heading", "group", group),
        List.of(
            parts.changed(
                reading.say("place.joined.changed", "day", day), as(reading, it.capacity())),
            parts.toDo(reading.say("todo.invitations")),
            next(reading, it.group()),
            parts.why(reading.say("place.joined.why", "group", group))));
  }

  private static String subject(
      Reading reading, String key, String group, String name, String value) {
    return Subjects.fit(reading.words(), key, "group", "group", group, name, value);
  }

  private static String as(Reading reading, @Nullable String capacity) {
    return reading.say("place.capacity", "capacity", capacity == null ? "" : capacity);
  }

  static Section next(Reading reading, GroupId group) {
    var version = reading.known().next().get(group);
    var title = reading.say("place.next");
    if (version == null) {
      return Sections.titled(title, List.of(reading.say("place.next.none")));
    }
    var time = reading.clock().full(version.timing(), reading.zone());
    return Sections.titled(
        title,
        List.of(
            MeetingLetters.name(reading.words(), version),
            reading.say("time.yours", "time", time)));
  }

  static Letter ended(Reading reading, Matter.PlaceEnded it) {
    var group = reading.groupName(it.group());
    var day = reading.day(it.on());
    var parts = Sections.of(reading);
    return new Letter(
        subject(reading, "place.ended.subject", group, "day", day),
        reading.say("place.ended.heading", "group", group),
        List.of(
            parts.changed(
                reading.say("place.ended.changed", "day", day),
                reading.say("place.ended.reason", "reason", it.reason())),
            parts.toDo(
                reading.say("place.ended.todo"),
                it.reason().equals("REPLACED") ? reading.say("place.ended.thanks") : ""),
            parts.why(reading.say("place.ended.why", "group", group))));
  }

  static Letter rolledOver(Reading reading, Matter.RolledOver it) {
    return switch (it.part()) {
      case STAY -> rolledOver(reading, it, "place.stay", "todo.invitations");
      case JOIN -> rolledOver(reading, it, "place.join", "todo.invitations");
      case LEAVE -> left(reading, it);
    };
  }

  private static Letter rolledOver(
      Reading reading, Matter.RolledOver it, String what, String toDo) {
    var group = reading.groupName(it.group());
    var to = year(it.to());
    var parts = Sections.of(reading);
    return new Letter(
        subject(reading, what + ".subject", group, "to", to),
        reading.say(what + ".heading", "group", group),
        List.of(
            parts.changed(
                reading.say(what + ".changed", "from", year(it.from()), "to", to),
                theme(reading, it)),
            parts.toDo(reading.say(toDo)),
            parts.why(reading.say("place.rolled.why", "group", group))));
  }

  private static Letter left(Reading reading, Matter.RolledOver it) {
    var group = reading.groupName(it.group());
    var from = year(it.from());
    var parts = Sections.of(reading);
    return new Letter(
        subject(reading, "place.leave.subject", group, "from", from),
        reading.say("place.ended.heading", "group", group),
        List.of(
            parts.changed(reading.say("place.leave.changed", "from", from, "to", year(it.to()))),
            parts.toDo(reading.say("place.leave.todo")),
            parts.why(reading.say("place.rolled.why", "group", group))));
  }

  private static String theme(Reading reading, Matter.RolledOver it) {
    return it.theme() == null || it.theme().isBlank()
        ? ""
        : reading.say("place.theme", "theme", Slots.plain(it.theme()));
  }

  static String year(String cohort) {
    return cohort.substring(cohort.lastIndexOf(':') + 1);
  }
}
