package org.partnershiphub.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.InMemoryHorizons;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;

/** Where deliveries stand, whatever the clocks of those who queued them say. */
class PlacesTest {

  private final InMemoryHorizons horizons = new InMemoryHorizons();
  private final List<NoticeId> told = new ArrayList<>();
  private final Places places = new Places(horizons, told::addAll);

  private static NoticeId notice(int number) {
    return new NoticeId(new PersonId("pl-1"), "m", number, NoticeKind.MEETING_MOVED);
  }

  private static Parcel parcel(int number, int lane, long queuedAt) {
    return new Parcel(notice(number), lane, queuedAt);
  }

  @Test
  void a_position_is_when_it_was_queued_and_rises_strictly_in_its_lane() {
    var placed =
        places.of(List.of(parcel(1, 0, 50), parcel(2, 1, 20), parcel(3, 0, 40), parcel(4, 0, 90)));

    assertThat(placed).extracting(Parcel::position).containsExactly(50L, 20L, 51L, 90L);
    places.done(placed, Set.of());
    assertThat(horizons.all()).isEqualTo(Map.of(0, 90L, 1, 20L));
    assertThat(places.of(List.of(parcel(5, 0, 10), parcel(6, 1, 30))))
        .extracting(Parcel::position)
        .containsExactly(91L, 30L);
  }

  @Test
  void what_stands_is_told_in_the_order_of_the_lanes_and_nothing_else() {
    var placed = places.of(List.of(parcel(1, 0, 1), parcel(2, 0, 2), parcel(3, 0, 3)));

    places.done(placed, Set.of(notice(3), notice(1)));

    assertThat(told).containsExactly(notice(1), notice(3));
  }

  @Test
  void a_lane_has_the_same_positions_however_crashes_split_it_into_batches() {
    for (long seed = 1; seed <= 200; seed++) {
      var random = new Random(seed);
      var queued = new ArrayList<Parcel>();
      for (int i = 0; i < 60; i++) {
        queued.add(parcel(i, random.nextInt(3), random.nextInt(40)));
      }
      var inOne = positions(new Places(new InMemoryHorizons(), it -> {}).of(queued));

      var split = new HashMap<NoticeId, Long>();
      var crashing = new Places(new InMemoryHorizons(), it -> {});
      for (int at = 0; at < queued.size(); ) {
        var placed = crashing.of(queued.subList(at, at + 1 + random.nextInt(queued.size() - at)));
        split.putAll(positions(placed));
        if (random.nextBoolean()) {
          crashing.done(placed, Set.of());
          at += placed.size();
        }
      }
      assertThat(split).as("seed %d", seed).isEqualTo(inOne);
    }
  }

  private static Map<NoticeId, Long> positions(List<Parcel> placed) {
    var positions = new HashMap<NoticeId, Long>();
    placed.forEach(it -> positions.put(it.notice(), it.position()));
    return positions;
  }
}
