package org.partnershiphub.platform.timers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.change.Aggregates.Draft;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.operations.Degraded;
import org.partnershiphub.platform.outbox.Stand;
import org.partnershiphub.platform.sample.Alarm;
import org.partnershiphub.platform.sample.AlarmFact;
import org.partnershiphub.platform.sample.TallyId;
import org.partnershiphub.platform.testing.MovableClock;
import org.springframework.boot.health.contributor.Status;
import reactor.core.publisher.Flux;

/** Timers over the wire, by a clock that the test moves. */
class TimersTest {

  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  static final String RANG = "community.alarm-rang.v1";
  static final TallyId A = new TallyId("a");
  static final TallyId B = new TallyId("b");

  final Stand stand = new Stand();
  final Stand.Instance instance = stand.new Instance();
  final MovableClock clock = MovableClock.standingAt(NOON);
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final Timekeeper keeper = keeper(instance, Alarm::elapse);

  @AfterEach
  void close() {
    keeper.stop();
    stand.close();
  }

  Timekeeper keeper(Stand.Instance of, BiFunction<Alarm, Instant, Change<Alarm>> elapse) {
    return keeper(List.of(new Timer<>("alarms", of.alarms, elapse)));
  }

  Timekeeper keeper(List<Timer<?, ?>> timers) {
    var pace = new Pace(Duration.ofMillis(50), Duration.ofSeconds(20), Duration.ofSeconds(30));
    return new Timekeeper(timers, clock, meters, pace);
  }

  void set(TallyId id, Instant first, int times) {
    instance.alarms.create(id, Alarm.set(id, first, times)).block();
  }

  void setMany(int count, String prefix, Instant first) {
    Flux.range(0, count)
        .map(i -> new TallyId(prefix + i))
        .map(id -> new Draft<>(id, Alarm.set(id, first, 1)))
        .buffer(1_000)
        .concatMap(instance.alarms::createAll)
        .blockLast();
  }

  int rung(TallyId id) {
    return instance.alarms.get(id).block().state().rung();
  }

  Status health(Timekeeper of) {
    return new TimersHealthIndicator(of).health().block().getStatus();
  }

  @Test
  void it_rings_on_the_moment_and_not_before() {
    set(A, NOON.plusSeconds(60), 1);
    clock.moveTo(NOON.plusSeconds(60).minusMillis(1));
    keeper.round().block();
    assertThat(rung(A)).isZero();

    clock.moveTo(NOON.plusSeconds(60));
    keeper.round().block();
    keeper.round().block();
    assertThat(rung(A)).isEqualTo(1);
    await().untilAsserted(() -> assertThat(stand.toldOf(RANG)).isEqualTo(Map.of("a", 1L)));
  }

  @Test
  void what_fell_due_while_nobody_ran_rings_right_after_the_start() {
    set(A, NOON.minus(Duration.ofDays(3)), 1);
    set(B, NOON.plusSeconds(60), 1);
    keeper.start();
    await().atMost(Duration.ofSeconds(10)).until(() -> rung(A) == 1);
    assertThat(rung(B)).isZero();
    assertThat(meters.get("hub.timers.late").timer().max(TimeUnit.DAYS)).isEqualTo(3);
  }

  @Test
  void several_moments_that_were_missed_are_one_decision() {
    set(A, NOON, 5);
    clock.advance(Alarm.APART.multipliedBy(2));
    keeper.round().block();
    assertThat(rung(A)).isEqualTo(1);
    clock.advance(Duration.ofDays(1));
    keeper.round().block();
    assertThat(rung(A)).isEqualTo(2);
    assertThat(instance.alarms.get(A).block().state().due()).isNull();
  }

  @Test
  void a_moment_that_is_moved_to_later_does_not_ring_early() {
    set(A, NOON.plusSeconds(60), 1);
    instance.alarms.change(A, it -> it.moveTo(NOON.plusSeconds(120))).block();
    clock.moveTo(NOON.plusSeconds(119));
    keeper.round().block();
    assertThat(rung(A)).isZero();
    clock.moveTo(NOON.plusSeconds(120));
    keeper.round().block();
    assertThat(rung(A)).isEqualTo(1);
  }

  @Test
  void a_moment_that_is_moved_between_the_look_and_the_ring_does_not_ring() {
    set(A, NOON, 1);
    var timer = new Timer<>("alarms", instance.alarms, Alarm::elapse);
    assertThat(timer.due(clock.instant(), 10).collectList().block()).containsExactly(A);
    instance.alarms.change(A, it -> it.moveTo(NOON.plusSeconds(60))).block();
    assertThat(timer.ring(A, NOON).blockOptional()).isEmpty();
    assertThat(rung(A)).isZero();
  }

  @Test
  void of_two_instances_one_rings_each_of_thousands() {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    setMany(3_000, "t", NOON);
    var other = stand.new Instance();
    // Both stumble over the same documents, and one of them is stopped in the middle.
    var second = keeper(other, Alarm::elapse);
    keeper.start();
    second.start();
    var stop = 200 + random.nextInt(1_000);
    await().atMost(Duration.ofSeconds(60)).until(() -> stand.toldOf(RANG).size() > stop);
    second.stop();
    await().atMost(Duration.ofSeconds(60)).until(() -> keeper.round().thenReturn(true).block());
    await().atMost(Duration.ofSeconds(60)).until(() -> sweptAll());
    assertThat(stand.toldOf(RANG)).hasSize(3_000);
    assertThat(stand.toldOf(RANG).values()).containsOnly(1L);
    assertThat(meters.get("hub.timers.rung").counter().count()).isBetween(2_900.0, 3_000.0);
  }

  /** What was rung in the moment of a stop was not told yet: the sweeper's work. */
  private boolean sweptAll() {
    instance.sweep();
    return stand.allTold();
  }

  @Test
  void one_that_fails_rests_holds_up_nobody_and_shows_until_it_recovers() {
    var broken = ConcurrentHashMap.<TallyId>newKeySet();
    broken.add(A);
    var failing =
        keeper(
            instance,
            (alarm, now) -> {
              if (broken.contains(alarm.id())) {
                throw new IllegalStateException("broken");
              }
              return alarm.elapse(now);
            });
    set(A, NOON.minusSeconds(60), 1);
    set(B, NOON, 1);
    assertThat(health(failing)).isEqualTo(Status.UP);
    failing.round().block();
    assertThat(rung(A)).isZero();
    assertThat(rung(B)).isEqualTo(1);
    assertThat(health(failing)).isEqualTo(Degraded.STATUS);
    assertThat(meters.get("hub.timers.failed").counter().count()).isEqualTo(1);

    failing.round().block();
    assertThat(meters.get("hub.timers.failed").counter().count()).isEqualTo(1);

    broken.clear();
    clock.advance(Duration.ofSeconds(30));
    failing.round().block();
    assertThat(rung(A)).isEqualTo(1);
    assertThat(health(failing)).isEqualTo(Status.UP);
  }

  @Test
  void a_decision_that_leaves_it_due_is_a_failure_and_no_loop() {
    set(A, NOON, 1);
    set(B, NOON, 1);
    var stuck =
        keeper(
            instance,
            (alarm, now) ->
                alarm.id().equals(A)
                    ? Change.of(alarm, new AlarmFact.Rang(alarm.id(), 1))
                    : Change.nothing(alarm));
    stuck.round().block(Duration.ofSeconds(10));
    assertThat(stuck.failing()).isEqualTo(2);
    assertThat(rung(A)).isZero();
    await().during(Duration.ofMillis(200)).until(() -> stand.toldOf(RANG).isEmpty());
  }

  @Test
  void timers_take_turns() {
    setMany(1_200, "t", NOON);
    var order = new ArrayList<String>();
    var many = new Timer<>("many", instance.alarms, noting("many", order));
    var few = new Timer<>("few", instance.alarms, noting("few", order));
    keeper(List.of(many, few)).round().block();
    var firstOfFew = order.indexOf("few");
    assertThat(firstOfFew).isBetween(1, 600);
    assertThat(order).hasSizeGreaterThanOrEqualTo(1_200);
    assertThat(instance.alarms.due(NOON, 1).collectList().block()).isEmpty();
  }

  private static BiFunction<Alarm, Instant, Change<Alarm>> noting(String name, List<String> order) {
    return (alarm, now) -> {
      synchronized (order) {
        order.add(name);
      }
      return alarm.elapse(now);
    };
  }

  @Test
  void of_one_that_takes_too_long_nobody_waits_for_ever() {
    set(A, NOON, 1);
    var pace = new Pace(Duration.ofSeconds(1), Duration.ofMillis(50), Duration.ofSeconds(30));
    var slow = new SlowAlarms(instance.alarms);
    var impatient =
        new Timekeeper(List.of(new Timer<>("slow", slow, Alarm::elapse)), clock, meters, pace);
    impatient.round().block(Duration.ofSeconds(10));
    assertThat(impatient.failing()).isEqualTo(1);
  }

  @Test
  void while_the_store_is_away_nothing_is_blamed_and_afterwards_everything_rings() {
    IntStream.range(0, 40).forEach(i -> set(new TallyId("t" + i), NOON, 1));
    var unsteady = new UnsteadyAlarms(instance.alarms);
    var waiting = keeper(List.of(new Timer<>("unsteady", unsteady, Alarm::elapse)));
    unsteady.after(10);
    waiting.round().block(Duration.ofSeconds(10));
    assertThat(waiting.failing()).isZero();
    assertThat(health(waiting)).isEqualTo(Degraded.STATUS);

    unsteady.after(Integer.MAX_VALUE);
    waiting.round().block();
    assertThat(health(waiting)).isEqualTo(Status.UP);
    await().untilAsserted(() -> assertThat(stand.toldOf(RANG)).hasSize(40));
    assertThat(stand.toldOf(RANG).values()).containsOnly(1L);
  }

  @Test
  void the_longest_overdue_come_first_and_no_more_than_asked_for() {
    IntStream.range(0, 10).forEach(i -> set(new TallyId("t" + i), NOON.minusSeconds(i), 1));
    assertThat(instance.alarms.due(NOON, 3).map(TallyId::value).collectList().block())
        .containsExactly("t9", "t8", "t7");
  }

  /** No plan is shown by every store, so the cost speaks: a scan of 20,000 takes far longer. */
  @Test
  void what_is_due_is_found_by_its_index() {
    setMany(20_000, "later", NOON.plus(Duration.ofDays(30)));
    set(A, NOON, 1);
    var byIndex = median(() -> instance.alarms.due(NOON, 500).collectList().block());
    var byScan = median(stand::scanOfAlarms);
    System.out.printf("due %d us, scan %d us%n", byIndex / 1_000, byScan / 1_000);
    assertThat(byIndex * 5).isLessThan(byScan);
  }

  private static long median(Runnable work) {
    var times =
        IntStream.range(0, 9)
            .mapToLong(
                i -> {
                  var start = System.nanoTime();
                  work.run();
                  return System.nanoTime() - start;
                })
            .sorted()
            .toArray();
    return times[times.length / 2];
  }

  @Test
  void what_erases_travels_as_a_record_without_a_value() {
    set(A, NOON, 1);
    instance.alarms.change(A, Alarm::erase).block();
    await().until(stand::allTold);
    assertThat(stand.erasedKeys()).containsExactly("people.v1/a");
    assertThat(instance.alarms.due(NOON.plusSeconds(3600), 10).collectList().block()).isEmpty();
  }

  @Test
  void rings_of_many_rounds_and_moves_come_out_as_a_naive_model_says() {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var ids = IntStream.range(0, 20).mapToObj(i -> new TallyId("m" + i)).toList();
    var model = new ConcurrentHashMap<TallyId, Instant>();
    var expected = new ConcurrentHashMap<TallyId, Integer>();
    for (var id : ids) {
      var first = NOON.plusSeconds(random.nextInt(100));
      set(id, first, 1_000_000);
      model.put(id, first);
    }
    for (var round = 0; round < 60; round++) {
      clock.advance(Duration.ofMillis(random.nextInt(90_000)));
      var moved = ids.get(random.nextInt(ids.size()));
      var to = clock.instant().plusMillis(1 + random.nextInt(200_000));
      instance.alarms.change(moved, it -> it.moveTo(to)).block();
      model.put(moved, to);
      keeper.round().block();
      for (var id : ids) {
        if (!model.get(id).isAfter(clock.instant())) {
          expected.merge(id, 1, Integer::sum);
          while (!model.get(id).isAfter(clock.instant())) {
            model.compute(id, (it, next) -> next.plus(Alarm.APART));
          }
        }
      }
    }
    var actual = ids.stream().collect(Collectors.toMap(id -> id, this::rung));
    ids.forEach(id -> assertThat(actual.get(id)).isEqualTo(expected.getOrDefault(id, 0)));
    assertThat(Set.copyOf(model.values())).isNotEmpty();
  }
}
