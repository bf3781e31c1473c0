package org.partnershiphub.events.calendars;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;

/** One fact of each kind. */
public final class CalendarSamples {

  static final PersonId ADA = new PersonId("p009");
  static final GroupId EC = new GroupId("executive-committee");
  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private CalendarSamples() {}

  public static List<CalendarFeedFact> all() {
    return Stream.concat(of(null), of(EC)).toList();
  }

  private static Stream<CalendarFeedFact> of(@Nullable GroupId group) {
    var issued = CalendarFeed.none(ADA, group).issue("d1", NOON);
    var rotated = issued.state().issue("d2", NOON);
    return Stream.of(issued, rotated, rotated.state().revoke())
        .flatMap(it -> it.facts().stream())
        .map(CalendarFeedFact.class::cast);
  }
}
