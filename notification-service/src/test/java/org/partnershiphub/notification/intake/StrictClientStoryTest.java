package org.partnershiphub.notification.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.platform.icalendar.Recurrence;
import org.partnershiphub.platform.testing.StrictClient;

/**
 * Twelve edits to one series, as facts; what a calendar program that is as strict as RFC 5546 makes
 * of the mails ends as the series stands, whichever versions in between were never mailed.
 */
class StrictClientStoryTest {

  private static final String SERIES = "series:ec";
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final int STORIES = 120;
  private static final int EDITS = 12;
  private static final Instant FROM = Instant.parse("2027-01-01T00:00:00Z");
  private static final Instant BEFORE = Instant.parse("2028-06-01T00:00:00Z");

  private final SeriesFacts series = new SeriesFacts(SERIES, SERIES, 100);
  private final Map<String, String> exceptions = new TreeMap<>();
  private final TreeSet<String> excluded = new TreeSet<>();
  private final TreeSet<String> extra = new TreeSet<>();
  private int version = 1;
  private int turns;
  private boolean cosmeticLast;

  @Test
  void twelve_edits_end_in_the_state_of_the_server() throws Exception {
    var only = Long.getLong("seed");
    for (int i = 0; i < (only == null ? STORIES : 1); i++) {
      var seed = only == null ? 20261126L + i : only;
      try {
        new StrictClientStoryTest().story(new Random(seed));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
  }

  private void story(Random random) throws Exception {
    var town = new Town(random, random.nextInt(3) == 0 ? 0.1 : 0);
    town.hear(
        SeriesTest.fact(
            1,
            "community.group-created.v1",
            "g1",
            "{'group':'g1','name':'Group 1','category':'WORKGROUP','confidential':false}"));
    SeriesTest.card(town, 2, "p1", random.nextBoolean() ? "America/New_York" : "America/Phoenix");
    series.rule = rule(random);
    series.defined().issued(1, 1, "SCHEDULED", "p1");
    hear(town, random);
    for (int edit = 0; edit < EDITS || cosmeticLast; edit++) {
      edit(random);
      hear(town, random);
    }
    town.deliverAll();
    assertThat(town.notices.all()).allMatch(Notice::settled);

    var client = new StrictClient();
    for (var mail : town.mails) {
      var parts = SeriesTest.parts(mail);
      for (int i = 0; i < parts.calendars().size(); i++) {
        client.receive(parts.calendarText(i));
      }
    }
    var shown =
        client.shows(FROM, BEFORE).stream()
            .map(it -> it.from() + " " + it.to() + " " + it.summary() + " " + it.place())
            .toList();
    var stands = server(town);
    assertThat(shown.stream().filter(it -> !stands.contains(it))).as("shown in error").isEmpty();
    assertThat(stands.stream().filter(it -> !shown.contains(it))).as("not shown").isEmpty();
    assertThat(shown).as("each once").hasSameSizeAs(stands);
  }

  /** Most facts are heard twice now and then, and mails go out between some of them. */
  private void hear(Town town, Random random) {
    for (var fact : series.all) {
      town.hear(fact);
      if (random.nextInt(5) == 0) {
        town.hear(fact);
      }
    }
    series.all.clear();
    if (random.nextInt(3) > 0) {
      town.deliverSome();
    }
  }

  private static List<String> server(Town town) {
    var id = new MeetingId(SERIES);
    var card = town.directory.meetings(List.of(id)).get(id);
    MeetingVersion now = card.at(card.version());
    return now.upcoming(FROM)
        .filter(it -> it.timing().at().isBefore(BEFORE))
        .map(
            it ->
                it.timing().at()
                    + " "
                    + it.timing().end()
                    + " "
                    + it.title()
                    + " "
                    + (it.place() == null ? "" : it.place()))
        .sorted()
        .toList();
  }

  private void edit(Random random) {
    cosmeticLast = false;
    switch (random.nextInt(9)) {
      case 0, 1 -> moveOne(random);
      case 2 -> excluded.add(someOriginal(random));
      case 3 -> excluded.pollFirst();
      case 4 -> extra.add("2027-0" + (1 + random.nextInt(9)) + "-20T10:00");
      case 5 -> series.title = "Executive Committee " + random.nextInt(1000);
      case 6 -> moveAll(random);
      case 7 -> {
        series.place = "Room " + random.nextInt(1000);
        cosmeticLast = true;
      }
      default -> series.rule = rule(random);
    }
    series.excluded = String.join(" ", excluded);
    series.extra = String.join(" ", extra);
    series.exceptions =
        exceptions.entrySet().stream()
            .filter(it -> !excluded.contains(it.getKey()) && originals().contains(it.getKey()))
            .map(Map.Entry::getValue)
            .collect(Collectors.joining(","));
    if (cosmeticLast) {
      series.changed(version, "'material':false,'edits':[{'kind':'REPLACE'}]");
    } else if (random.nextInt(6) == 0) {
      version++;
      series.changed(version).withdrawn(version, version + ++turns, "p1");
      series.issued(version, version + ++turns, "JOINED", "p1");
    } else {
      version++;
      series.changed(version).issued(version, version + turns, "CHANGED", "p1");
    }
  }

  private void moveOne(Random random) {
    var original = someOriginal(random);
    var day = LocalDateTime.parse(original).plusDays(random.nextInt(3));
    exceptions.put(
        original, SeriesFacts.moved(original, day.withHour(9 + random.nextInt(8)).toString()));
  }

  private void moveAll(Random random) {
    series.first = "2027-01-14T" + (10 + random.nextInt(6)) + ":00";
    exceptions.clear();
    excluded.clear();
  }

  private static String rule(Random random) {
    return "FREQ=WEEKLY;INTERVAL=2;UNTIL=20271%d09T235959Z".formatted(random.nextInt(3));
  }

  private String someOriginal(Random random) {
    var originals = originals();
    return originals.get(random.nextInt(originals.size()));
  }

  private List<String> originals() {
    var made =
        Recurrence.parse(series.rule)
            .occurrences(LocalDateTime.parse(series.first), ZONE)
            .from(LocalDateTime.MIN)
            .map(LocalDateTime::toString)
            .toList();
    var all = new ArrayList<>(made);
    all.addAll(extra);
    return all;
  }
}
