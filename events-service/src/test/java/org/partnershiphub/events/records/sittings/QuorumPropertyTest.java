package org.partnershiphub.events.records.sittings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnershiphub.events.records.Held.KEEPER;
import static org.partnershiphub.events.records.Held.STARTS;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.partnershiphub.events.audience.JurisdictionId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.quorum.QuorumRule;
import org.partnershiphub.events.records.Held;
import org.partnershiphub.events.schedule.Given;
import org.partnershiphub.events.schedule.Meeting;

/**
 * The base of a quorum is the active jurisdictions of the meeting's start, and each is counted once
 * however many people are there for it.
 */
class QuorumPropertyTest {

  private static final AttendancePolicy POLICY =
      new AttendancePolicy(Duration.ofHours(12), 500, 10);
  private static final QuorumRule MAJORITY = QuorumRule.valueOf("more than 1/2");

  private final Meeting meeting = Held.meeting();

  @Test
  void every_jurisdiction_of_the_base_counts_once_and_no_other_counts() {
    qt().forAll(integers().between(0, 40), integers().between(0, 120), longs().all())
        .checkAssert(this::counts);
  }

  private void counts(int active, int people, long seed) {
    var random = new Random(seed);
    var base = Held.listOf(active, it -> new JurisdictionId("j" + it));
    var entries = new ArrayList<Entry>();
    for (int who = 0; who < people; who++) {
      entries.add(entry(who, random));
    }
    var moment = STARTS.plusSeconds(random.nextInt(3_000));
    var quorum =
        noted(entries)
            .determine(Given.EC, null, moment, base, MAJORITY, KEEPER)
            .state()
            .quorums()
            .getFirst();

    // The naive count: walk over the base and look for anybody who speaks for it just then.
    var naive = new HashSet<JurisdictionId>();
    for (var jurisdiction : base) {
      for (var entry : entries) {
        var stay = entry.presence().stays().getFirst();
        var there =
            !stay.from().isAfter(moment) && (stay.to() == null || stay.to().isAfter(moment));
        if (there && jurisdiction.equals(entry.presence().jurisdiction())) {
          naive.add(jurisdiction);
        }
      }
    }
    assertThat(new HashSet<>(quorum.base())).isEqualTo(new HashSet<>(base));
    assertThat(quorum.present()).doesNotHaveDuplicates();
    assertThat(new HashSet<>(quorum.present())).isEqualTo(naive);
    assertThat(quorum.met()).isEqualTo(2 * naive.size() > active);
  }

  private Sitting noted(List<Entry> entries) {
    return Sitting.blank(meeting)
        .note(
            new RollCall(meeting, entries, STARTS.plus(Duration.ofHours(1)), KEEPER, null, POLICY))
        .state();
  }

  /** Half of them speak for a jurisdiction, some for one that is not active. */
  private static Entry entry(int who, Random random) {
    var speaks = random.nextBoolean();
    var role = Role.values()[random.nextInt(3) + (speaks ? 0 : 3)];
    var jurisdiction = speaks ? new JurisdictionId("j" + random.nextInt(45)) : null;
    var from = STARTS.plusSeconds(random.nextInt(1_500));
    var to = random.nextBoolean() ? null : from.plusSeconds(1 + random.nextInt(1_500));
    return new Entry(
        new PersonId("p" + who), new Presence(role, jurisdiction, List.of(new Stay(from, to))), "");
  }

  @Test
  void more_than_half_of_thirty_are_sixteen_and_of_nobody_nobody_is_enough() {
    assertThat(MAJORITY.needed(30)).isEqualTo(16);
    assertThat(MAJORITY.needed(29)).isEqualTo(15);
    assertThat(MAJORITY.needed(1)).isEqualTo(1);
    assertThat(MAJORITY.isMet(0, 0)).isFalse();
    assertThat(QuorumRule.valueOf("at least 2/3").needed(30)).isEqualTo(20);
    assertThat(QuorumRule.valueOf("at least 2/3").needed(31)).isEqualTo(21);
  }

  @Test
  void a_rule_that_no_body_could_reach_stops_the_start() {
    for (var words : List.of("more than 2/2", "half", "at least 3/2", "more than 1/0")) {
      assertThatThrownBy(() -> QuorumRule.valueOf(words))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
