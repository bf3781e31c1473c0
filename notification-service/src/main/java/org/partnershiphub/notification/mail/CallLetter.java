package org.partnershiphub.notification.mail;

import java.time.Duration;
import java.util.List;
import org.partnershiphub.notification.notices.Matter;

/** The letter to those who can enrol in a cohort. */
final class CallLetter {

  private CallLetter() {}

  /** The last minute is said on the clock that closes, and on the reader's. */
  static Letter write(Reading reading, Matter.Call it) {
    var group = reading.groupName(it.group());
    var year = PlaceLetters.year(it.cohort());
    var last = it.closesAt().minus(Duration.ofMinutes(1));
    var closes = reading.clock().moment(last, it.zone());
    var yours = reading.clock().moment(last, reading.zone());
    var parts = Sections.of(reading);
    return new Letter(
        Subjects.fit(
            reading.words(),
            "place.call.subject",
            "group",
            "group",
            group,
            "day",
            reading.day(last)),
        reading.say("place.call.heading", "group", group, "year", year),
        List.of(
            parts.changed(reading.say("place.call.changed", "year", year)),
            parts.toDo(reading.say("place.call.todo")),
            parts.when(
                reading.say("place.call.closes", "time", closes),
                closes.equals(yours) ? "" : reading.say("time.yours", "time", yours)),
            parts.why(reading.say("place.call.why", "group", group))));
  }
}
