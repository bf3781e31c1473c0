package org.partnershiphub.platform.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.sample.Tally;
import org.partnershiphub.platform.sample.TallyFact.Counted;
import org.partnershiphub.platform.sample.TallyId;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** What every collection of aggregates promises, real or fake. */
public interface AggregatesContract {

  TallyId VOTES = new TallyId("votes");
  TallyId NOBODY = new TallyId("nobody");

  Aggregates<TallyId, Tally> tallies();

  /** The facts committed about an aggregate, in order. */
  List<Fact> committed(TallyId id);

  private void begin() {
    tallies().create(VOTES, Tally.begin(VOTES)).block();
  }

  private Versioned<Tally> stored() {
    return tallies().get(VOTES).block();
  }

  @Test
  default void what_is_begun_is_found_again_at_version_one() {
    begin();
    assertThat(stored()).isEqualTo(new Versioned<>(new Tally(VOTES, 1, Tally.SINCE), 1));
    assertThat(committed(VOTES)).containsExactly(new Counted(VOTES, 1));
  }

  @Test
  default void what_is_there_cannot_be_begun_again() {
    begin();
    assertThatThrownBy(this::begin).isInstanceOf(AlreadyThere.class);
    assertThat(committed(VOTES)).hasSize(1);
  }

  @Test
  default void what_is_not_there_fails_with_the_collections_own_problem() {
    assertThat(tallies().find(NOBODY).block()).isNull();
    assertThatThrownBy(() -> tallies().get(NOBODY).block()).isInstanceOf(Tally.Unknown.class);
    assertThatThrownBy(() -> tallies().change(NOBODY, it -> it.count(9)).block())
        .isInstanceOf(Tally.Unknown.class);
  }

  @Test
  default void a_change_moves_state_version_and_facts_together() {
    begin();
    tallies().change(VOTES, it -> it.count(9)).block();
    assertThat(stored()).isEqualTo(new Versioned<>(new Tally(VOTES, 2, Tally.SINCE), 2));
    assertThat(committed(VOTES)).containsExactly(new Counted(VOTES, 1), new Counted(VOTES, 2));
  }

  @Test
  default void a_refused_change_leaves_no_trace() {
    begin();
    assertThatThrownBy(() -> tallies().change(VOTES, it -> it.count(1)).block())
        .isInstanceOf(Tally.Full.class);
    assertThat(stored().version()).isEqualTo(1);
    assertThat(committed(VOTES)).hasSize(1);
  }

  @Test
  default void a_decision_with_nothing_to_do_writes_nothing() {
    begin();
    tallies().change(VOTES, Change::nothing).block();
    assertThat(stored().version()).isEqualTo(1);
  }

  @Test
  default void nothing_happens_before_someone_subscribes() {
    begin();
    var unused = tallies().change(VOTES, it -> it.count(9));
    var alsoUnused = tallies().create(NOBODY, Tally.begin(NOBODY));
    assertThat(List.of(unused, alsoUnused)).hasSize(2);
    assertThat(stored().version()).isEqualTo(1);
    assertThat(tallies().find(NOBODY).block()).isNull();
  }

  @Test
  default void a_version_that_has_passed_is_refused() {
    begin();
    tallies().change(VOTES, new Expected(1), it -> it.count(9)).block();
    assertThatThrownBy(() -> tallies().change(VOTES, new Expected(1), it -> it.count(9)).block())
        .isInstanceOf(StaleVersion.class);
    assertThat(stored().state().count()).isEqualTo(2);
  }

  @Test
  default void many_writers_at_once_lose_no_count_and_pass_no_limit() {
    begin();
    var outcomes =
        Flux.range(0, 40)
            .flatMap(
                i ->
                    tallies()
                        .change(VOTES, it -> it.count(21))
                        .thenReturn("counted")
                        .onErrorReturn(Tally.Full.class, "full")
                        .subscribeOn(Schedulers.boundedElastic()),
                8)
            .collectList()
            .block();
    assertThat(outcomes).filteredOn("counted"::equals).hasSize(20);
    assertThat(stored().state().count()).isEqualTo(21);
    assertThat(committed(VOTES))
        .isEqualTo(IntStream.rangeClosed(1, 21).mapToObj(n -> new Counted(VOTES, n)).toList());
  }

  @Test
  default void an_upsert_begins_or_changes() {
    for (int i = 0; i < 2; i++) {
      tallies().upsert(VOTES, new Tally(VOTES, 0, Tally.SINCE), it -> it.count(9)).block();
    }
    assertThat(stored().state().count()).isEqualTo(2);
    assertThat(committed(VOTES)).containsExactly(new Counted(VOTES, 1), new Counted(VOTES, 2));
  }

  @Test
  default void many_are_begun_at_once_and_those_that_stand_are_left_alone() {
    begin();
    tallies().change(VOTES, it -> it.count(9)).block();
    var ids = IntStream.range(0, 2_500).mapToObj(i -> new TallyId("t" + i)).toList();
    var drafts = new java.util.ArrayList<Aggregates.Draft<TallyId, Tally>>();
    drafts.add(new Aggregates.Draft<>(VOTES, Tally.begin(VOTES)));
    ids.forEach(id -> drafts.add(new Aggregates.Draft<>(id, Tally.begin(id))));
    assertThat(tallies().createAll(drafts).block()).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(stored().state().count()).isEqualTo(2);
    assertThat(tallies().findAll(ids).count().block()).isEqualTo(2_500);
    assertThat(tallies().createAll(drafts).block()).isEmpty();
  }
}
