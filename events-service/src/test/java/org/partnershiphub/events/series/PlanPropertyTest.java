package org.partnershiphub.events.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnershiphub.events.schedule.Slot;
import org.partnershiphub.events.schedule.TimeZones;

/** What holds of every plan, in every zone of the partnership, from 2025 to 2030. */
class PlanPropertyTest {

  /** The seven of the data, and the Navajo Nation, whose clocks change within Arizona. */
  private static final List<ZoneId> ZONES =
      Stream.of(
              "America/New_York",
              "America/Chicago",
              "America/Denver",
              "America/Phoenix",
              "America/Los_Angeles",
              "America/Indiana/Indianapolis",
              "America/Detroit",
              "America/Shiprock")
          .map(ZoneId::of)
          .toList();

  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
  private static final Instant BEFORE = Instant.parse("2024-12-01T00:00:00Z");
  private static final Instant AFTER = Instant.parse("2031-01-01T00:00:00Z");
  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  private static Plan plan(LocalDateTime first, ZoneId zone, String rule) {
    return new Plan(first, zone, 60, new Rule(rule), List.of(), List.of(), List.of());
  }

  /** Any quarter of an hour of the two first years. */
  private static LocalDateTime quarter(int number) {
    return FIRST_DAY.atStartOfDay().plusMinutes(15L * number);
  }

  @Test
  void a_weekly_series_keeps_its_wall_clock_over_every_change_of_clocks() {
    qt().withExamples(300)
        .forAll(arbitrary().pick(ZONES), integers().between(0, 2 * 365 * 96))
        .checkAssert(
            (zone, number) -> {
              var first = quarter(number);
              plan(first, zone, "FREQ=WEEKLY")
                  .between(BEFORE, AFTER, TimeZones.RUNTIME)
                  .forEach(it -> keepsItsWallClock(it.slot(), first.toLocalTime()));
            });
  }

  /** Only a time that the clocks jump over is shown as another, by exactly the jump. */
  private static void keepsItsWallClock(Slot slot, LocalTime time) {
    var shown = slot.localIn(slot.zone());
    var jump = slot.zone().getRules().getTransition(slot.startsLocal());
    if (jump != null && jump.isGap()) {
      assertThat(shown).isEqualTo(slot.startsLocal().plus(jump.getDuration()));
    } else {
      assertThat(shown.toLocalTime()).isEqualTo(time);
    }
  }

  @Test
  void the_navajo_nation_moves_with_denver_and_the_rest_of_arizona_does_not() {
    var plan =
        plan(
            LocalDateTime.parse("2027-03-09T14:00"),
            ZoneId.of("America/Denver"),
            "FREQ=WEEKLY;COUNT=2");
    var shown =
        Stream.of("America/Shiprock", "America/Phoenix")
            .map(ZoneId::of)
            .map(
                zone ->
                    plan.between(BEFORE, AFTER, TimeZones.RUNTIME)
                        .map(it -> it.slot().localIn(zone).toLocalTime().toString())
                        .toList())
            .toList();

    assertThat(shown).containsExactly(List.of("14:00", "14:00"), List.of("14:00", "13:00"));
  }

  @Test
  void what_is_reckoned_comes_back_unless_it_was_skipped() {
    qt().withExamples(2_000)
        .forAll(arbitrary().pick(ZONES), integers().between(0, 6 * 365 * 96))
        .checkAssert(
            (zone, number) -> {
              var local = quarter(number);
              keepsItsWallClock(
                  Slot.reckoned(local, zone, 60, TimeZones.RUNTIME), local.toLocalTime());
            });
  }

  /** A rule as a fool would read it: look at every day. */
  private record Naive(String rule, LocalDateTime first, Days days, int count, LocalDate until) {

    /** Whether the rule makes a day. */
    @FunctionalInterface
    interface Days {
      boolean has(LocalDate day);
    }

    List<LocalDateTime> until(LocalDate end) {
      var found = new ArrayList<LocalDateTime>();
      for (var day = first.toLocalDate(); !day.isAfter(end); day = day.plusDays(1)) {
        if (days.has(day) && !day.isAfter(until) && (count == 0 || found.size() < count)) {
          found.add(day.atTime(first.toLocalTime()));
        }
      }
      return found;
    }
  }

  private static Naive weekly(LocalDateTime first, int interval, int more) {
    var other = DayOfWeek.of(1 + more % 7);
    var monday = first.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var rule =
        "FREQ=WEEKLY;INTERVAL=%d;BYDAY=%s,%s"
            .formatted(interval, code(first.getDayOfWeek()), code(other));
    return new Naive(
        rule,
        first,
        day ->
            ChronoUnit.WEEKS.between(monday, day) % interval == 0
                && (day.getDayOfWeek() == first.getDayOfWeek() || day.getDayOfWeek() == other),
        0,
        LocalDate.MAX);
  }

  private static Naive monthly(LocalDateTime first, int interval, boolean fromTheEnd) {
    var nth = (first.getDayOfMonth() - 1) / 7 + 1;
    var last = (first.toLocalDate().lengthOfMonth() - first.getDayOfMonth()) / 7 + 1;
    var number = fromTheEnd ? -last : nth;
    var rule =
        "FREQ=MONTHLY;INTERVAL=%d;BYDAY=%d%s"
            .formatted(interval, number, code(first.getDayOfWeek()));
    return new Naive(
        rule,
        first,
        day ->
            inMonth(first, day, interval)
                && day.getDayOfWeek() == first.getDayOfWeek()
                && number
                    == (fromTheEnd
                        ? -((day.lengthOfMonth() - day.getDayOfMonth()) / 7 + 1)
                        : (day.getDayOfMonth() - 1) / 7 + 1),
        0,
        LocalDate.MAX);
  }

  private static Naive monthDay(LocalDateTime first, int interval) {
    return new Naive(
        "FREQ=MONTHLY;INTERVAL=%d;BYMONTHDAY=%d".formatted(interval, first.getDayOfMonth()),
        first,
        day -> inMonth(first, day, interval) && day.getDayOfMonth() == first.getDayOfMonth(),
        0,
        LocalDate.MAX);
  }

  private static boolean inMonth(LocalDateTime first, LocalDate day, int interval) {
    var months = ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(day));
    return months % interval == 0;
  }

  private static String code(DayOfWeek day) {
    return DAYS.get(day.getValue() - 1);
  }

  private static Naive naive(int kind, LocalDateTime first, int interval, int more) {
    return switch (kind) {
      case 0 -> weekly(first, interval, more);
      case 1 -> monthly(first, interval, false);
      case 2 -> monthly(first, interval, true);
      default -> monthDay(first, interval);
    };
  }

  @Test
  void every_rule_makes_what_a_look_at_every_day_makes() {
    qt().withExamples(400)
        .forAll(
            integers().between(0, 3),
            integers().between(0, 700),
            integers().between(1, 4),
            integers().between(0, 40))
        .checkAssert(
            (kind, day, interval, more) -> {
              var first = FIRST_DAY.plusDays(day).atTime(14, 0);
              var naive = naive(kind, first, interval, more);
              var end = first.toLocalDate().plusYears(3);
              compare(naive, naive.rule(), end);
              var count = 1 + more;
              compare(
                  new Naive(naive.rule(), first, naive.days(), count, LocalDate.MAX),
                  naive.rule() + ";COUNT=" + count,
                  end);
              var until = first.toLocalDate().plusDays(30L * more);
              compare(
                  new Naive(naive.rule(), first, naive.days(), 0, until),
                  naive.rule() + ";UNTIL=" + until.toString().replace("-", "") + "T235959Z",
                  end);
            });
  }

  private static void compare(Naive naive, String rule, LocalDate end) {
    var made =
        plan(naive.first(), ZoneId.of("America/Phoenix"), rule)
            .originals()
            .from(naive.first())
            .takeWhile(it -> !it.toLocalDate().isAfter(end))
            .toList();
    assertThat(made).as(rule + " from " + naive.first()).isEqualTo(naive.until(end));
  }

  @Test
  void extra_dates_are_added_and_excluded_ones_left_out() {
    qt().withExamples(300)
        .forAll(
            integers().between(0, 700),
            integers().between(0, 400),
            integers().between(0, 400),
            integers().between(0, 50))
        .checkAssert(
            (day, one, other, out) -> {
              var first = FIRST_DAY.plusDays(day).atTime(14, 0);
              var bare = plan(first, ZoneId.of("America/New_York"), "FREQ=WEEKLY;COUNT=60");
              var expected = new TreeSet<>(bare.originals().from(first).toList());
              var extra = List.of(first.plusDays(one), first.plusDays(other).plusHours(1));
              var excluded = List.of(first.plusWeeks(out), first.plusDays(one));
              expected.addAll(extra);
              excluded.forEach(expected::remove);

              assertThat(bare.with(extra, excluded).originals().from(first).toList())
                  .containsExactlyElementsOf(expected);
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 11})
  void the_next_is_the_first_of_those_that_follow(int days) {
    qt().withExamples(200)
        .forAll(integers().between(0, 300), integers().between(-20, 20))
        .checkAssert(
            (start, shift) -> {
              var first = FIRST_DAY.plusDays(start).atTime(14, 0);
              var bare = plan(first, ZoneId.of("America/Chicago"), "FREQ=WEEKLY;COUNT=20");
              var original = first.plusWeeks(days);
              var to = Slot.reckoned(original.plusDays(shift), bare.zone(), 60, TimeZones.RUNTIME);
              var plan = bare.varying(original, it -> it.at(to));
              var after = original.atZone(bare.zone()).toInstant();

              assertThat(plan.next(after, TimeZones.RUNTIME))
                  .isEqualTo(plan.between(after, AFTER, TimeZones.RUNTIME).findFirst());
              assertThat(plan.between(BEFORE, AFTER, TimeZones.RUNTIME)).hasSize(20);
            });
  }
}
