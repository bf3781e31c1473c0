package org.partnershiphub.events.quorum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnershiphub.events.answers.Answer;
import org.partnershiphub.events.answers.Channel;
import org.partnershiphub.events.answers.Given;
import org.partnershiphub.events.audience.Capacity;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.JurisdictionId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.audience.Representative;
import org.partnershiphub.events.quorum.Expectation.OfJurisdiction;
import org.partnershiphub.events.quorum.Expectation.Prospect;
import org.partnershiphub.events.schedule.AccessLevel;

class ExpectationTest {

  private static final GroupId EC = new GroupId("ec");
  private static final JurisdictionId IN = new JurisdictionId("in");
  private static final PersonId ADA = new PersonId("ada");
  private static final PersonId BO = new PersonId("bo");

  private static Given said(PersonId who, Answer answer) {
    return new Given(answer, null, 1, Instant.EPOCH, who, Channel.PAGE);
  }

  private static Prospect prospect(Map<PersonId, Given> given) {
    var seats =
        List.of(
            new Representative(EC, IN, ADA, Capacity.PRIMARY),
            new Representative(EC, IN, BO, Capacity.ALTERNATE));
    return Expectation.of(EC, Set.of(IN), QuorumSamples.MAJORITY, seats, given)
        .jurisdictions()
        .getFirst()
        .prospect();
  }

  @Test
  void a_jurisdiction_is_expected_when_either_comes() {
    assertThat(prospect(Map.of())).isEqualTo(Prospect.SILENT);
    assertThat(prospect(Map.of(ADA, said(ADA, Answer.ACCEPTED)))).isEqualTo(Prospect.EXPECTED);
    assertThat(prospect(Map.of(ADA, said(ADA, Answer.DECLINED)))).isEqualTo(Prospect.UNDECIDED);
    assertThat(prospect(Map.of(ADA, said(ADA, Answer.SUBSTITUTE)))).isEqualTo(Prospect.UNDECIDED);
    assertThat(prospect(Map.of(ADA, said(ADA, Answer.SUBSTITUTE), BO, said(BO, Answer.ACCEPTED))))
        .isEqualTo(Prospect.EXPECTED);
    assertThat(prospect(Map.of(ADA, said(ADA, Answer.DECLINED), BO, said(BO, Answer.DECLINED))))
        .isEqualTo(Prospect.DECLINED);
  }

  @Test
  void each_jurisdiction_of_the_base_counts_once_and_no_other_counts() {
    qt().forAll(integers().between(0, 35), longs().all()).checkAssert(this::counts);
  }

  private void counts(int base, long seed) {
    var random = new Random(seed);
    var active = new HashSet<JurisdictionId>();
    var seats = new ArrayList<Representative>();
    var given = new HashMap<PersonId, Given>();
    var comes = new HashSet<JurisdictionId>();
    for (int i = 0; i < 40; i++) {
      var jurisdiction = new JurisdictionId("j" + i);
      if (i < base) {
        active.add(jurisdiction);
      }
      for (var capacity : Capacity.values()) {
        var person = new PersonId("p" + random.nextInt(60));
        if (capacity == Capacity.PRIMARY || random.nextBoolean()) {
          seats.add(new Representative(EC, jurisdiction, person, capacity));
        }
        if (random.nextInt(3) == 0) {
          given.put(person, said(person, Answer.values()[random.nextInt(4)]));
        }
      }
    }
    for (var seat : seats) {
      var speaks = seat.capacity() == Capacity.PRIMARY || seat.capacity() == Capacity.ALTERNATE;
      var said = given.get(seat.person());
      if (speaks && said != null && said.answer() == Answer.ACCEPTED) {
        comes.add(seat.jurisdiction());
      }
    }
    comes.retainAll(active);

    var found = Expectation.of(EC, active, QuorumSamples.MAJORITY, seats, given);

    assertThat(found.base()).isEqualTo(base);
    assertThat(found.jurisdictions().stream().map(OfJurisdiction::jurisdiction))
        .doesNotHaveDuplicates();
    assertThat(new HashSet<>(found.those(Prospect.EXPECTED))).isEqualTo(comes);
    assertThat(found.enough()).isEqualTo(2 * comes.size() > base);
  }

  @Test
  void a_watch_rings_once_and_tells_of_each_body_once() {
    var meeting = org.partnershiphub.events.schedule.Given.meeting(AccessLevel.MEMBERS);
    var watch = QuorumWatch.begin(meeting, QuorumSamples.WEEK).state();
    var silent = Expectation.of(EC, Set.of(IN), QuorumSamples.MAJORITY, List.of(), Map.of());

    assertThat(watch.due()).isEqualTo(meeting.slot().startsAt().minus(QuorumSamples.WEEK));
    var rung = watch.ring().state();
    assertThat(rung.due()).isNull();
    assertThat(rung.ring().isNothing()).isTrue();
    var told = rung.judge(silent);
    assertThat(told.facts()).hasSize(1);
    assertThat(told.state().judge(silent).isNothing()).isTrue();
    assertThat(
            rung.judge(
                    Expectation.of(
                        EC,
                        Set.of(IN),
                        QuorumSamples.MAJORITY,
                        List.of(new Representative(EC, IN, ADA, Capacity.PRIMARY)),
                        Map.of(ADA, said(ADA, Answer.ACCEPTED))))
                .isNothing())
        .isTrue();
  }
}
