package org.partnershiphub.platform.icalendar;

import static java.time.LocalDateTime.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OccurrencesTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LocalDateTime MARCH = parse("2027-03-01T00:00");

  private static Occurrences of(String rule, String first) {
    return Recurrence.parse(rule).occurrences(parse(first), NEW_YORK);
  }

  @Test
  void a_series_keeps_its_wall_clock_over_the_change_to_summer_time() {
    var thursdays = of("FREQ=MONTHLY;BYDAY=2TH", "2027-01-14T14:00");

    assertThat(thursdays.from(parse("2027-02-01T00:00")).limit(3))
        .containsExactly(
            parse("2027-02-11T14:00"), parse("2027-03-11T14:00"), parse("2027-04-08T14:00"));
    assertThat(thursdays.at(parse("2027-03-11T14:00"))).isEqualTo("2027-03-11T19:00:00Z");
    assertThat(thursdays.at(parse("2027-04-08T14:00"))).isEqualTo("2027-04-08T18:00:00Z");
  }

  @Test
  void a_skipped_time_has_the_offset_before_the_gap_and_a_doubled_one_is_the_first() {
    var nights = of("FREQ=WEEKLY;BYDAY=SU", "2027-03-07T02:30");

    assertThat(nights.at(parse("2027-03-14T02:30"))).isEqualTo("2027-03-14T07:30:00Z");
    assertThat(nights.between(Instant.parse("2027-03-14T00:00:00Z"), hour("2027-03-14T08:00:00Z")))
        .containsExactly(parse("2027-03-14T02:30"));
    assertThat(of("FREQ=WEEKLY;BYDAY=SU", "2026-10-25T01:30").at(parse("2026-11-01T01:30")))
        .isEqualTo("2026-11-01T05:30:00Z");
  }

  private static Instant hour(String text) {
    return Instant.parse(text);
  }

  @Test
  void the_bounds_of_a_query_are_with_the_first_and_without_the_last() {
    var tuesdays = of("FREQ=WEEKLY;BYDAY=TU", "2027-01-05T09:00");

    assertThat(tuesdays.between(hour("2027-01-12T14:00:00Z"), hour("2027-01-26T14:00:00Z")))
        .containsExactly(parse("2027-01-12T09:00"), parse("2027-01-19T09:00"));
    assertThat(tuesdays.after(hour("2027-01-12T14:00:00Z")).findFirst())
        .contains(parse("2027-01-19T09:00"));
    assertThat(tuesdays.between(hour("2020-01-01T00:00:00Z"), hour("2027-01-05T14:00:00Z")))
        .isEmpty();
  }

  @Test
  void extra_dates_come_in_and_excluded_ones_go() {
    var occurrences =
        of("FREQ=WEEKLY;BYDAY=TU;COUNT=4", "2027-01-05T09:00")
            .with(
                List.of(parse("2027-01-07T10:00"), parse("2027-01-12T09:00")),
                List.of(parse("2027-01-19T09:00")));

    assertThat(occurrences.from(LocalDateTime.MIN))
        .containsExactly(
            parse("2027-01-05T09:00"),
            parse("2027-01-07T10:00"),
            parse("2027-01-12T09:00"),
            parse("2027-01-26T09:00"));
    assertThat(occurrences.last()).contains(parse("2027-01-26T09:00"));
    assertThat(occurrences.contains(parse("2027-01-07T10:00"))).isTrue();
    assertThat(occurrences.contains(parse("2027-01-19T09:00"))).isFalse();
    assertThat(occurrences.madeByRuleBefore(parse("2027-01-26T09:00"))).isEqualTo(3);
  }

  @Test
  void until_is_an_instant_and_the_one_that_begins_then_is_in() {
    var rule = "FREQ=WEEKLY;BYDAY=TU;UNTIL=";

    assertThat(of(rule + "20270119T140000Z", "2027-01-05T09:00").last())
        .contains(parse("2027-01-19T09:00"));
    assertThat(of(rule + "20270119T135959Z", "2027-01-05T09:00").last())
        .contains(parse("2027-01-12T09:00"));
    assertThat(of("FREQ=WEEKLY;BYDAY=TU", "2027-01-05T09:00").last()).isEmpty();
  }

  @Test
  void a_query_far_ahead_does_not_walk_there() {
    var weekly = of("FREQ=WEEKLY;BYDAY=TU", "2027-01-05T09:00");
    weekly.from(parse("2028-01-01T00:00")).findFirst();
    var begun = System.nanoTime();
    for (int i = 0; i < 1_000; i++) {
      assertThat(weekly.from(parse("9000-01-01T00:00")).limit(2)).hasSize(2);
    }

    // Walking there once are 360,000 weeks.
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void a_rule_whose_days_are_rare_or_never_come_still_ends() {
    assertThat(
            of("FREQ=MONTHLY;BYMONTHDAY=31;INTERVAL=12", "2027-02-01T09:00").after(Instant.EPOCH))
        .isEmpty();
    assertThat(
            of("FREQ=MONTHLY;BYMONTHDAY=29;INTERVAL=12", "2028-02-29T09:00")
                .from(parse("2030-01-01T00:00"))
                .findFirst())
        .contains(parse("2032-02-29T09:00"));
  }

  private static final List<String> RULES =
      List.of(
          "FREQ=WEEKLY",
          "FREQ=WEEKLY;BYDAY=MO,TH",
          "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU",
          "FREQ=WEEKLY;INTERVAL=3;BYDAY=SU;COUNT=40",
          "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO,SA;UNTIL=20240310T073000Z",
          "FREQ=MONTHLY",
          "FREQ=MONTHLY;BYDAY=2TH",
          "FREQ=MONTHLY;BYDAY=-1FR;COUNT=30",
          "FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO,3MO",
          "FREQ=MONTHLY;INTERVAL=13;BYDAY=5WE,-5WE",
          "FREQ=MONTHLY;BYDAY=2SU,1SU;UNTIL=20241103T093000Z",
          "FREQ=MONTHLY;BYMONTHDAY=31",
          "FREQ=MONTHLY;BYMONTHDAY=31,-1",
          "FREQ=MONTHLY;BYMONTHDAY=-31",
          "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1,15;COUNT=20");

  private static final List<ZoneId> ZONES =
      Stream.of(
              "America/New_York",
              "America/Chicago",
              "America/Denver",
              "America/Phoenix",
              "America/Los_Angeles",
              "America/Indiana/Indianapolis",
              "America/Detroit")
          .map(ZoneId::of)
          .toList();

  /** Two of them are skipped or happen twice on some Sunday. */
  private static final List<LocalTime> TIMES =
      List.of(LocalTime.of(1, 30), LocalTime.of(2, 30), LocalTime.of(17, 45));

  @Test
  void what_takes_place_is_what_a_look_at_every_day_finds() {
    qt().withExamples(3_000)
        .forAll(
            arbitrary().pick(RULES),
            arbitrary().pick(ZONES).zip(arbitrary().pick(TIMES), Clock::new),
            integers().between(0, 1_500),
            integers().between(0, 1_500).zip(integers().between(1, 400), Stretch::new))
        .checkAssert(OccurrencesTest::assertAsNaive);
  }

  private record Clock(ZoneId zone, LocalTime time) {}

  private record Stretch(int ahead, int length) {}

  private static void assertAsNaive(String text, Clock clock, int day, Stretch asked) {
    var start = LocalDate.of(2020, 1, 1).plusDays(day).atTime(clock.time());
    var first = new NaiveRule(text, start).occurrences().findFirst().orElseThrow();
    var rule = Recurrence.parse(text);
    var occurrences = rule.occurrences(first, clock.zone());
    var from = occurrences.at(first.plusDays(asked.ahead()));
    var to = occurrences.at(first.plusDays(asked.ahead() + asked.length()));

    var last = rule.until();
    var naive =
        new NaiveRule(text, first)
            .occurrences()
            .takeWhile(it -> it.isBefore(first.plusDays(2_000)))
            .filter(it -> last == null || !it.atZone(clock.zone()).toInstant().isAfter(last))
            .filter(it -> !it.atZone(clock.zone()).toInstant().isBefore(from))
            .filter(it -> it.atZone(clock.zone()).toInstant().isBefore(to));
    assertThat(occurrences.between(from, to).toList()).isEqualTo(naive.toList());
  }

  @Test
  void where_the_machine_stands_does_not_matter() {
    var locale = Locale.getDefault();
    var zone = TimeZone.getDefault();
    try {
      for (var it : List.of(Locale.US, Locale.GERMANY, Locale.of("ar", "EG"))) {
        Locale.setDefault(it);
        TimeZone.setDefault(TimeZone.getTimeZone(it == Locale.US ? "Asia/Tokyo" : "Etc/GMT+12"));

        assertThat(
                of("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU", "2027-03-07T02:30").from(MARCH).limit(4))
            .containsExactly(
                parse("2027-03-07T02:30"),
                parse("2027-03-16T02:30"),
                parse("2027-03-21T02:30"),
                parse("2027-03-30T02:30"));
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void a_stream_can_be_walked_step_by_step() {
    var steps =
        of("FREQ=MONTHLY;BYMONTHDAY=31", "2027-01-31T09:00")
            .with(List.of(parse("2027-02-03T09:00"), parse("2027-03-31T09:00")), List.of())
            .from(LocalDateTime.MIN)
            .iterator();

    assertThat(List.of(steps.next(), steps.next(), steps.next(), steps.next()))
        .containsExactly(
            parse("2027-01-31T09:00"),
            parse("2027-02-03T09:00"),
            parse("2027-03-31T09:00"),
            parse("2027-05-31T09:00"));
  }
}
