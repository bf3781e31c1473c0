package org.partnershiphub.platform.icalendar;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.partnershiphub.platform.icalendar.Attendee.Answer;
import org.partnershiphub.platform.icalendar.CalendarEntry.Status;
import org.partnershiphub.platform.icalendar.Calendars.Feed;
import org.partnershiphub.platform.icalendar.Calendars.Listed;
import org.partnershiphub.platform.icalendar.Calendars.Method;

/**
 * How long calendars take to write, once the machine is warm: run {@link #main} with the test class
 * path. No test, since the numbers are the machine's; other work on it shows in those of the clock.
 */
final class CalendarsMeasurement {

  private static final ZoneId[] ZONES = {
    ZoneId.of("America/New_York"),
    ZoneId.of("America/Chicago"),
    ZoneId.of("America/Denver"),
    ZoneId.of("America/Phoenix"),
    ZoneId.of("America/Los_Angeles")
  };
  private static final Instant NOW = Instant.parse("2026-11-23T17:00:00Z");
  private static final Mailbox HUB = Mailbox.mail("notices@hub.example.org", "Partnership Hub");
  private static final LocalDateTime FIRST = LocalDateTime.parse("2027-01-14T14:00");
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int ENTRIES = 500;
  private static final int RUNS = 300;

  private CalendarsMeasurement() {}

  private static CalendarEntry entry(int number) {
    var zone = ZONES[number % ZONES.length];
    var text = number % 7 == 0 ? "Área de trabajo, número " : "Working group, number ";
    var wording =
        new Wording(
            text + number, "Agenda: 1. Minutes; 2. Plans\n3. Next", "Room " + number, false);
    var span = Span.of(FIRST.plusDays(number % 300), zone, Duration.ofMinutes(90));
    return CalendarEntry.single(
        "m-" + number + "@hub.example.org", span, wording, Status.CONFIRMED, HUB);
  }

  private static CalendarEntry series(int number) {
    var single = entry(number);
    var rule = number % 20 == 0 ? "FREQ=MONTHLY;BYDAY=2TH;COUNT=24" : "FREQ=MONTHLY;BYDAY=2TH";
    return CalendarEntry.series(
        "series:" + number + "@hub.example.org",
        Span.of(FIRST, single.span().zone(), Duration.ofMinutes(90)),
        new Repetition(Recurrence.parse(rule), List.of(), List.of(FIRST.plusDays(28))),
        single.wording(),
        Status.CONFIRMED,
        HUB);
  }

  private static Attendee person(int number) {
    var who = Mailbox.mail("person" + number + "@az-dcs.example.org", "Person \"P\" " + number);
    return new Attendee(who, Answer.ACCEPTED, true);
  }

  private static List<Listed> entries() {
    var found = new ArrayList<Listed>();
    for (int i = 0; i < ENTRIES; i++) {
      found.add(new Listed(i % 10 == 0 ? series(i) : entry(i), new Issue(2, NOW, NOW, person(1))));
    }
    return found;
  }

  private static void measure(String what, int times, Runnable work) {
    var wall = new long[RUNS];
    var own = new long[RUNS];
    for (int i = -RUNS; i < RUNS; i++) {
      var begun = System.nanoTime();
      var used = THREADS.getCurrentThreadCpuTime();
      for (int k = 0; k < times; k++) {
        work.run();
      }
      if (i >= 0) {
        own[i] = (THREADS.getCurrentThreadCpuTime() - used) / 1_000;
        wall[i] = (System.nanoTime() - begun) / 1_000;
      }
    }
    Arrays.sort(wall);
    Arrays.sort(own);
    System.out.printf(
        "%s: median %,d µs on the clock, %,d µs of a processor%n",
        what, wall[RUNS / 2], own[RUNS / 2]);
  }

  /** Prints the numbers. */
  public static void main(String[] arguments) {
    var begun = System.nanoTime();
    Calendars.feed(new Feed("-//Hub//Test//EN", "First", Duration.ofHours(1)), List.of());
    System.out.printf(
        "the first calendar of all: %,d ms%n", (System.nanoTime() - begun) / 1_000_000);

    var entries = entries();
    var feed = new Feed("-//Hub//Test//EN", "Feed", Duration.ofHours(1));
    System.out.printf("%,d characters%n", Calendars.feed(feed, entries).length());
    measure("a feed of 500 entries", 1, () -> Calendars.feed(feed, entries));

    var message = Calendars.message("-//Hub//Test//EN", Method.REQUEST, List.of(series(1)));
    measure(
        "a message filled for 1,000 people",
        1_000,
        () -> message.fill(new Issue(1, NOW, null, person(7))));

    var weekly = Recurrence.parse("FREQ=WEEKLY;BYDAY=TU");
    var tuesday = LocalDateTime.parse("2027-01-05T09:00");
    measure(
        "1,000 times what comes next, ten years on",
        1_000,
        () ->
            weekly
                .occurrences(tuesday, ZONES[0])
                .after(Instant.parse("2037-01-01T00:00:00Z"))
                .findFirst());
  }
}
