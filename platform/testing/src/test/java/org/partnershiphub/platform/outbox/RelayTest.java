package org.partnershiphub.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.sample.Tally;
import org.partnershiphub.platform.sample.TallyId;
import reactor.core.publisher.Flux;

class RelayTest {

  static final TallyId A = new TallyId("a");
  static final TallyId B = new TallyId("b");

  final Stand stand = new Stand();
  final Stand.Instance instance = stand.new Instance();

  @AfterEach
  void close() {
    stand.close();
  }

  void begin(TallyId id) {
    instance.tallies.create(id, Tally.begin(id)).block();
  }

  void count(Stand.Instance by, TallyId id) {
    by.tallies.change(id, it -> it.count(10_000)).block();
  }

  @Test
  void what_is_committed_is_told_at_once_and_taken_out() {
    begin(A);
    count(instance, A);
    await().until(stand::allTold);
    assertThat(stand.firstArrivals(A)).containsExactly(1L, 2L);
    assertThat(stand.document(A)).doesNotContainKey("untoldSince");
  }

  @Test
  void a_crash_between_the_commit_and_the_telling_is_made_good_by_the_sweeper() {
    stand.fault = message -> new IllegalStateException("the process is gone");
    begin(A);
    count(instance, A);
    assertThat(stand.wired).isEmpty();

    stand.fault = message -> null;
    stand.new Instance().sweep();
    assertThat(stand.firstArrivals(A)).containsExactly(1L, 2L);
    assertThat(stand.allTold()).isTrue();
  }

  @Test
  void while_the_broker_is_away_commands_go_on_and_nothing_is_lost() {
    stand.fault = message -> new java.util.concurrent.TimeoutException("away");
    begin(A);
    begin(B);
    IntStream.range(0, 20).forEach(i -> count(instance, i % 2 == 0 ? A : B));
    assertThat(stand.wired).isEmpty();

    stand.fault = message -> null;
    instance.sweep();
    assertThat(stand.firstArrivals(A)).isEqualTo(LongStream.rangeClosed(1, 11).boxed().toList());
    assertThat(stand.firstArrivals(B)).isEqualTo(LongStream.rangeClosed(1, 11).boxed().toList());
    assertThat(stand.allTold()).isTrue();
  }

  @Test
  void an_aggregate_that_is_stuck_keeps_its_order_and_holds_up_nobody_else() {
    stand.fault =
        message -> message.key().equals("a") ? new IllegalStateException("away for a") : null;
    begin(A);
    count(instance, A);
    begin(B);
    count(instance, B);
    await().until(() -> stand.firstArrivals(B).size() == 2);
    assertThat(stand.firstArrivals(A)).isEmpty();
  }

  @Test
  void a_fact_at_fault_itself_is_put_aside_and_those_behind_it_pass() {
    begin(A);
    await().until(stand::allTold);
    stand.fault =
        message ->
            stand.envelopes.read(message.value()).number() == 2
                ? new Wire.Unacceptable(new IllegalArgumentException("too large"))
                : null;
    count(instance, A);
    count(instance, A);
    await().until(stand::allTold);
    assertThat(stand.firstArrivals(A)).containsExactly(1L, 3L);
    assertThat(instance.sweeper.stuck().block()).isEqualTo(1);
  }

  @Test
  void one_sweep_tells_all_that_a_great_import_left_behind() {
    stand.fault = message -> new IllegalStateException("away");
    instance
        .tallies
        .createAll(
            IntStream.range(0, 1_200)
                .mapToObj(i -> new TallyId("many" + i))
                .map(id -> new Aggregates.Draft<>(id, Tally.begin(id)))
                .toList())
        .block();
    stand.fault = message -> null;
    instance.sweep();
    await().until(stand::allTold);
  }

  @Test
  void two_instances_on_one_aggregate_lose_nothing_and_keep_first_arrivals_in_order() {
    var other = stand.new Instance();
    begin(A);
    Flux.range(0, 60)
        .flatMap(i -> (i % 2 == 0 ? instance : other).tallies.change(A, it -> it.count(10_000)), 2)
        .blockLast();
    await().until(stand::allTold);
    assertThat(stand.firstArrivals(A)).isEqualTo(LongStream.rangeClosed(1, 61).boxed().toList());
  }

  @Test
  void with_a_wire_that_fails_now_and_then_first_arrivals_stay_in_order() {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    stand.fault = message -> random.nextInt(10) == 0 ? new IllegalStateException("hiccup") : null;
    var ids = IntStream.range(0, 30).mapToObj(i -> new TallyId("t" + i)).toList();
    ids.forEach(this::begin);
    Flux.range(0, 9)
        .concatMapIterable(round -> ids)
        .flatMap(id -> instance.tallies.change(id, it -> it.count(10_000)), 8)
        .blockLast();
    stand.fault = message -> null;
    await()
        .until(
            () -> {
              instance.sweep();
              return stand.allTold();
            });
    Map<TallyId, List<Long>> arrivals = new ConcurrentHashMap<>();
    ids.forEach(id -> arrivals.put(id, stand.firstArrivals(id)));
    assertThat(arrivals.values())
        .allSatisfy(it -> assertThat(it).isEqualTo(LongStream.rangeClosed(1, 10).boxed().toList()));
  }
}
