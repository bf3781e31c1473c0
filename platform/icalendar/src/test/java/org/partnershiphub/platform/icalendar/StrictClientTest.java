package org.partnershiphub.platform.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.icalendar.CalendarEntry.Status;
import org.partnershiphub.platform.icalendar.Calendars.Method;
import org.partnershiphub.platform.testing.StrictClient;

/** A calendar that follows RFC 5546 ends the same, in whatever order and how often it hears. */
class StrictClientTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Instant FROM = Instant.parse("2027-01-01T00:00:00Z");
  private static final Instant BEFORE = Instant.parse("2027-07-01T00:00:00Z");
  private static final Wording COUNCIL = new Wording("Council", null, "Room 2", false);

  private static Span span(String local) {
    return Span.of(LocalDateTime.parse(local), NEW_YORK, Duration.ofHours(1));
  }

  private static CalendarEntry series(String first, String rule, String... excluded) {
    var out = List.of(excluded).stream().map(LocalDateTime::parse).toList();
    return CalendarEntry.series(
        "series:council@hub.example.org",
        span(first),
        new Repetition(Recurrence.parse(rule), List.of(), out),
        COUNCIL,
        Status.CONFIRMED,
        null);
  }

  private static CalendarEntry moved(CalendarEntry series, String from, String to) {
    var original = new Original(LocalDateTime.parse(from), NEW_YORK);
    return series.occurrence(original, span(to), COUNCIL, Status.CONFIRMED);
  }

  private static String message(Method method, int sequence, CalendarEntry... entries) {
    var stamp = Instant.parse("2026-11-23T17:00:00Z").plusSeconds(sequence);
    return new String(
        Calendars.message("-//Test//EN", method, List.of(entries))
            .fill(new Issue(sequence, stamp, null, null)),
        UTF_8);
  }

  private static final CalendarEntry MONTHLY = series("2027-01-14T14:00", "FREQ=MONTHLY;BYDAY=2TH");
  private static final CalendarEntry LATER =
      series("2027-01-14T15:00", "FREQ=MONTHLY;BYDAY=2TH", "2027-06-10T15:00");

  private static final List<String> STORY =
      List.of(
          message(Method.REQUEST, 1, MONTHLY),
          message(Method.REQUEST, 2, moved(MONTHLY, "2027-03-11T14:00", "2027-03-18T14:00")),
          message(Method.CANCEL, 3, moved(MONTHLY, "2027-04-08T14:00", "2027-04-08T14:00")),
          message(Method.REQUEST, 4, LATER, moved(LATER, "2027-02-11T15:00", "2027-02-12T15:00")),
          message(Method.REQUEST, 5, moved(LATER, "2027-05-13T15:00", "2027-05-20T15:00")));

  private static List<String> shown(StrictClient client) {
    return client.shows(FROM, BEFORE).stream().map(it -> it.from().toString()).toList();
  }

  private static final List<String> END =
      List.of(
          "2027-01-14T20:00:00Z",
          "2027-02-12T20:00:00Z",
          "2027-03-11T20:00:00Z",
          "2027-04-08T19:00:00Z",
          "2027-05-20T19:00:00Z");

  @Test
  void each_message_does_what_it_says() {
    var client = new StrictClient();
    client.receive(STORY.get(0));
    client.receive(STORY.get(1));
    client.receive(STORY.get(2));
    assertThat(shown(client))
        .containsExactly(
            "2027-01-14T19:00:00Z",
            "2027-02-11T19:00:00Z",
            "2027-03-18T18:00:00Z",
            "2027-05-13T18:00:00Z",
            "2027-06-10T18:00:00Z");

    client.receive(STORY.get(3));
    client.receive(STORY.get(4));
    assertThat(shown(client)).isEqualTo(END);
  }

  @Test
  void in_any_order_and_with_repeats_it_ends_the_same() {
    qt().forAll(integers().all())
        .checkAssert(
            seed -> {
              var random = new Random(seed);
              var heard = new ArrayList<>(STORY);
              heard.add(STORY.get(random.nextInt(STORY.size())));
              heard.add(STORY.get(random.nextInt(STORY.size())));
              Collections.shuffle(heard, random);
              var client = new StrictClient();
              heard.forEach(client::receive);

              assertThat(shown(client)).isEqualTo(END);
            });
  }

  @Test
  void a_cancelled_series_is_gone_until_it_is_requested_anew() {
    var client = new StrictClient();
    client.receive(message(Method.CANCEL, 2, MONTHLY));
    client.receive(message(Method.REQUEST, 1, MONTHLY));
    assertThat(shown(client)).isEmpty();

    client.receive(message(Method.REQUEST, 3, MONTHLY));
    assertThat(shown(client)).hasSize(6);
  }
}
