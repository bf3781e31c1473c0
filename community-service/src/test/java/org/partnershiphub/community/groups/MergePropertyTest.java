package org.partnershiphub.community.groups;

import static org.partnershiphub.community.memory.Given.person;
import static org.partnershiphub.community.memory.Given.primary;
import static org.partnershiphub.community.memory.Given.seated;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphub.community.groups.GroupFact.SeatFilled;
import org.partnershiphub.community.groups.GroupFact.SeatVacated;
import org.partnershiphub.community.memory.Given;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.Circumstances;
import org.partnershiphub.community.rules.EntryRule;
import org.partnershiphub.community.rules.Openness;
import org.partnershiphub.community.rules.StandingRule;
import org.partnershiphub.platform.change.Fact;

/** Whoever turns out to be whom: no seat more, no seat twice, and the second time nothing. */
class MergePropertyTest {

  private static final Circumstances NOW =
      Given.active(
          Given.active(0),
          Given.active(1),
          Given.active(2),
          Given.active(3),
          Given.active(4),
          Given.active(5),
          Given.active(6),
          Given.active(7));

  @Test
  void merges_add_no_seat_and_leave_nobody_twice() {
    qt().withExamples(500)
        .forAll(
            lists().of(integers().between(0, 7)).ofSizeBetween(1, 6),
            lists().of(integers().between(0, 63)).ofSizeBetween(1, 12))
        .check(
            (sitting, merges) -> {
              var group = sitting(sitting);
              for (var pair : merges) {
                var merged = person(pair / 8);
                var survivor = person(pair % 8);
                if (!merged.equals(survivor)) {
                  var change = group.merge(merged, survivor, Given.scene(NOW));
                  var again = change.state().merge(merged, survivor, Given.scene(NOW));
                  if (!isRight(group, change.state(), merged, survivor)
                      || !again.isNothing()
                      || !tells(group, change.facts(), change.state())) {
                    return false;
                  }
                  group = change.state();
                }
              }
              return true;
            });
  }

  private static Group sitting(List<Integer> people) {
    var group =
        seated(
            "six",
            Openness.APPOINTED,
            List.of(new EntryRule.SeatsAtMost(6)),
            List.of(new StandingRule.SeatsExactly(6)));
    for (var one : people) {
      group = group.fill(primary(one, one, NOW), null, Given.scene(NOW)).state();
    }
    return group;
  }

  private static boolean isRight(Group before, Group after, PersonId merged, PersonId survivor) {
    var people = after.seats().filled().stream().map(Seat::person).toList();
    var either = before.seats().of(merged).isPresent() || before.seats().of(survivor).isPresent();
    return people.size() <= before.seats().filled().size()
        && new HashSet<>(people).size() == people.size()
        && after.seats().of(merged).isEmpty()
        && after.seats().of(survivor).isPresent() == either;
  }

  /** The facts alone lead from the one set of seats to the other. */
  private static boolean tells(Group before, List<Fact> facts, Group after) {
    var people = new HashSet<>(before.seats().filled().stream().map(Seat::person).toList());
    for (var fact : facts) {
      if (fact instanceof SeatVacated gone) {
        people.remove(gone.person());
      } else if (fact instanceof SeatFilled come) {
        people.add(come.person());
      }
    }
    return people.equals(new HashSet<>(after.seats().filled().stream().map(Seat::person).toList()));
  }
}
