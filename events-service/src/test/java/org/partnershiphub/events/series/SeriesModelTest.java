package org.partnershiphub.events.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.partnershiphub.events.schedule.AccessLevel;
import org.partnershiphub.events.schedule.InMemoryMeetings;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.Status;
import org.partnershiphub.events.schedule.TimeZones;
import org.partnershiphub.platform.change.Versioned;

/**
 * Any sequence of change sets, with time passing in between, against a model that is a plain map:
 * original time to start. The occurrences that stand as meetings are those of the model.
 */
class SeriesModelTest {

  private static final Instant START = Instant.parse("2027-01-01T00:00:00Z");
  private static final LocalDateTime FIRST = LocalDateTime.parse("2027-01-07T14:00");
  private static final SeriesPolicy POLICY = new SeriesPolicy(Duration.ofDays(3_650), 500, 300);

  /** What a fool would keep. */
  private static final class Model {
    private final TreeMap<LocalDateTime, LocalDateTime> starts = new TreeMap<>();
    private final TreeMap<LocalDateTime, LocalDateTime> off = new TreeMap<>();
  }

  /** The real thing. */
  private static final class World {
    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final InMemorySeries series = new InMemorySeries();
    private final InMemoryMeetings meetings = new InMemoryMeetings();
    private final Moments moments =
        new Moments((InstantSource) now::get, TimeZones.RUNTIME, POLICY);
    private final Materialising materialising = new Materialising(series, meetings, moments);
    private final Model model = new Model();
    private int version = 1;

    World() {
      var plan =
          SeriesSamples.plan(FIRST.toString(), SeriesSamples.NEW_YORK, "FREQ=WEEKLY;COUNT=30");
      series
          .create(
              SeriesSamples.EC,
              MeetingSeries.define(
                  SeriesSamples.definition(SeriesSamples.EC, AccessLevel.MEMBERS, plan),
                  moments.now()))
          .block();
      for (int week = 0; week < 30; week++) {
        model.starts.put(FIRST.plusWeeks(week), FIRST.plusWeeks(week));
      }
    }

    private LocalDateTime local() {
      return now.get().atZone(SeriesSamples.NEW_YORK).toLocalDateTime();
    }

    private boolean ahead(LocalDateTime start) {
      return start.isAfter(local());
    }

    /** The nth of those that are ahead, if there are any. */
    private List<LocalDateTime> pick(Map<LocalDateTime, LocalDateTime> from, int n) {
      var ahead = from.entrySet().stream().filter(it -> ahead(it.getValue())).toList();
      return ahead.isEmpty() ? List.of() : List.of(ahead.get(n % ahead.size()).getKey());
    }

    void step(int dice) {
      var n = dice / 8;
      switch (dice % 8) {
        case 0, 1 -> pick(model.starts, n).forEach(it -> move(it, n));
        case 2 -> pick(model.starts, n).forEach(this::cancel);
        case 3 -> pick(model.off, n).forEach(this::reinstate);
        case 4 -> add(n);
        case 5 -> moveAll(n);
        case 6 -> now.updateAndGet(it -> it.plus(Duration.ofDays(n % 20)));
        default -> several(n);
      }
      check();
    }

    private void publish(Edit... edits) {
      series.change(SeriesSamples.EC, it -> it.change(List.of(edits), null, moments.now())).block();
    }

    private void move(LocalDateTime original, int n) {
      var to = model.starts.get(original).plusDays(n % 13).plusHours(n % 3);
      if (ahead(to)) {
        publish(new Edit.MoveOne(original, to, null, null, null));
        model.starts.put(original, to);
      }
    }

    private void cancel(LocalDateTime original) {
      if (model.starts.values().stream().filter(this::ahead).count() > 1) {
        publish(new Edit.CancelOne(original));
        model.off.put(original, model.starts.remove(original));
      }
    }

    private void reinstate(LocalDateTime original) {
      publish(new Edit.ReinstateOne(original));
      model.starts.put(original, model.off.remove(original));
    }

    /** On Mondays, when the rule makes nothing. */
    private void add(int n) {
      var date = FIRST.plusDays(4).plusWeeks(n % 60).withHour(9);
      if (ahead(date) && !model.starts.containsKey(date) && !model.off.containsKey(date)) {
        publish(new Edit.AddDate(date));
        model.starts.put(date, date);
      }
    }

    /** Those of the rule that have not begun get another time of day; single decisions stay. */
    private void moveAll(int n) {
      var hour = 10 + n % 8;
      var originals = new ArrayList<LocalDateTime>();
      model.starts.keySet().forEach(originals::add);
      originals.addAll(model.off.keySet());
      var rule =
          originals.stream()
              .filter(it -> it.getDayOfWeek() == FIRST.getDayOfWeek())
              .filter(it -> ahead(it) && ahead(it.withHour(hour)))
              .sorted()
              .toList();
      // The plan counts on from the first that has not begun by its original time.
      var begun =
          originals.stream()
              .filter(it -> it.getDayOfWeek() == FIRST.getDayOfWeek())
              .anyMatch(it -> !ahead(it) == ahead(it.withHour(hour)));
      if (rule.isEmpty() || begun || leftBehind()) {
        return;
      }
      publish(new Edit.MoveAll(rule.getFirst().withHour(hour), null, null, null));
      rule.forEach(
          it -> {
            shift(model.starts, it, hour);
            shift(model.off, it, hour);
          });
    }

    /** What was moved ahead of an original that is past belongs to the history of the rule. */
    private boolean leftBehind() {
      return model.starts.entrySet().stream()
              .anyMatch(it -> !ahead(it.getKey()) && ahead(it.getValue()))
          || model.off.entrySet().stream()
              .anyMatch(it -> !ahead(it.getKey()) && ahead(it.getValue()));
    }

    private static void shift(
        TreeMap<LocalDateTime, LocalDateTime> in, LocalDateTime original, int hour) {
      var start = in.remove(original);
      if (start != null) {
        var to = original.withHour(hour);
        in.put(to, start.equals(original) ? to : start);
      }
    }

    /** Two in one set. */
    private void several(int n) {
      var first = pick(model.starts, n);
      var second = pick(model.starts, n + 1);
      if (first.isEmpty()
          || first.equals(second)
          || model.starts.values().stream().filter(this::ahead).count() < 3) {
        return;
      }
      var to = model.starts.get(second.getFirst()).plusDays(1);
      publish(
          new Edit.CancelOne(first.getFirst()),
          new Edit.MoveOne(second.getFirst(), to, null, null, null));
      model.off.put(first.getFirst(), model.starts.remove(first.getFirst()));
      model.starts.put(second.getFirst(), to);
    }

    private void check() {
      var state = series.get(SeriesSamples.EC).block().state();
      assertThat(state.version()).isGreaterThanOrEqualTo(version);
      version = state.version();
      var expected = model.starts.values().stream().filter(this::ahead).sorted().toList();
      assertThat(
              state
                  .plan()
                  .between(now.get(), moments.now().horizon(), TimeZones.RUNTIME)
                  .map(it -> it.slot().startsLocal()))
          .containsExactlyElementsOf(expected);
      materialising.of(SeriesSamples.EC).block();
      assertThat(standing()).containsExactlyElementsOf(expected);
      var told = meetings.told().size();
      materialising.of(SeriesSamples.EC).block();
      assertThat(meetings.told()).as("running twice tells nothing").hasSize(told);
    }

    private List<LocalDateTime> standing() {
      return meetings
          .occurrences(SeriesSamples.EC, now.get())
          .map(Versioned::state)
          .filter(it -> it.status() == Status.SCHEDULED)
          .map((Meeting it) -> it.slot().startsLocal())
          .sort()
          .collectList()
          .block();
    }
  }

  @Test
  void any_sequence_of_edits_comes_to_what_a_plain_map_says() {
    qt().withExamples(60)
        .withShrinkCycles(200)
        .forAll(lists().of(integers().between(0, 8_000)).ofSizeBetween(1, 25))
        .checkAssert(
            dice -> {
              var world = new World();
              dice.forEach(world::step);
            });
  }
}
