package org.partnershiphub.events.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphub.events.audience.Membership.Status;
import org.partnershiphub.events.audience.Membership.Turn;

/** Who is in the base of a quorum. */
class MembershipTest {

  private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
  private static final JurisdictionId AZ = new JurisdictionId("az-dcs");

  private static List<Turn> turns(List<Integer> seeds) {
    var turns = new ArrayList<Turn>();
    for (int i = 0; i < seeds.size(); i++) {
      var seed = seeds.get(i);
      turns.add(new Turn(i + 1, Status.values()[seed % 3], FIRST.plusDays(seed / 3)));
    }
    return turns;
  }

  /** Day by day: each turn, as it is told, says what holds from its day on. */
  private static boolean naively(List<Turn> turns, LocalDate day) {
    var active = false;
    for (var turn : turns) {
      active = turn.from().isAfter(day) ? active : turn.status() == Status.ACTIVE;
    }
    return active;
  }

  @Test
  void a_jurisdiction_counts_on_a_day_exactly_when_what_was_said_last_about_it_is_active() {
    qt().forAll(
            lists().of(integers().between(0, 59)).ofSizeBetween(0, 12), integers().between(-1, 21))
        .checkAssert(
            (seeds, day) -> {
              var turns = turns(seeds);
              var shuffled = new ArrayList<>(turns);
              Collections.shuffle(shuffled, new java.util.Random(seeds.hashCode()));
              shuffled.addAll(turns.subList(0, turns.size() / 2));
              assertThat(new Membership(AZ, shuffled).isActiveOn(FIRST.plusDays(day)))
                  .isEqualTo(naively(turns, FIRST.plusDays(day)));
            });
  }

  @Test
  void whoever_was_never_activated_does_not_count() {
    assertThat(new Membership(AZ, List.of()).isActiveOn(FIRST)).isFalse();
  }
}
