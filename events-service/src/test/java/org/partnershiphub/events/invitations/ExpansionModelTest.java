package org.partnershiphub.events.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnershiphub.events.schedule.MeetingFact;
import reactor.core.publisher.Flux;

/**
 * People come and go, meetings are scheduled, moved and cancelled, processes crash in the middle
 * and facts arrive twice and late, all at the same time (each step of the store takes a random
 * while of virtual time); when all is quiet, everything must be as a simple look at the end says.
 */
class ExpansionModelTest {

  private static final int STEPS = 40;

  private static void live(long seed) {
    var world = new World(seed);
    world.found();
    for (int step = 0; step < STEPS; step++) {
      switch (world.random.nextInt(15)) {
        case 0, 1 -> world.schedule();
        case 2 -> world.change(false);
        case 3 -> world.change(world.random.nextInt(3) == 0);
        case 4 -> world.takeOrLeaveOffice();
        case 5 -> world.signOrLapse();
        case 6 -> world.readdress();
        default -> world.comeOrGo();
      }
      world.time.advanceTimeBy(Duration.ofMillis(world.random.nextInt(30)));
    }
    world.time.advanceTimeBy(Duration.ofMinutes(10));
    try {
      assertThat(world.failures).isEmpty();
      assertThat(world.lanes.values()).as("everything has come to an end").allMatch(List::isEmpty);
      new Verdict(world).check();
    } catch (AssertionError error) {
      throw new AssertionError("seed " + seed + ": " + error.getMessage(), error);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5934727599790L, 5390723217672L, 6689588136851L, 6919560745041L})
  void known_worlds_end_well(long seed) {
    live(seed);
  }

  @Test
  void any_order_of_comings_goings_moves_and_crashes_ends_well() {
    var first = Long.getLong("events.seed", System.nanoTime());
    var worlds = Integer.getInteger("events.worlds", 300);
    for (long seed = first; seed < first + worlds; seed++) {
      live(seed);
    }
  }

  @Test
  void running_every_expansion_again_tells_nothing() {
    var world = new World(7);
    world.found();
    Flux.range(0, 40).doOnNext(it -> world.comeOrGo()).subscribe();
    world.schedule();
    world.time.advanceTimeBy(Duration.ofMinutes(1));
    var before = world.batches.told();

    world.meetings.told().forEach(it -> world.expand((MeetingFact) it).subscribe());
    world.time.advanceTimeBy(Duration.ofMinutes(1));

    assertThat(before).isNotEmpty();
    assertThat(world.batches.told()).isEqualTo(before);
  }
}
