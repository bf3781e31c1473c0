package org.partnershiphub.community.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnershiphub.community.memory.Given.DAY;
import static org.partnershiphub.community.memory.Given.LONG_AGO;
import static org.partnershiphub.community.memory.Given.active;
import static org.partnershiphub.community.memory.Given.coChair;
import static org.partnershiphub.community.memory.Given.person;
import static org.partnershiphub.community.memory.Given.place;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnershiphub.community.groups.RosterPlace;
import org.partnershiphub.community.partners.Jurisdiction;
import org.partnershiphub.community.partners.Jurisdiction.Status;

class StandingRuleTest {

  private static Body body(Integer... jurisdictions) {
    return new Body(
        IntStream.range(0, jurisdictions.length)
            .mapToObj(
                i ->
                    new RosterPlace(
                        person(i),
                        jurisdictions[i] == null ? null : place(jurisdictions[i]),
                        jurisdictions[i] == null ? Capacity.EXPERT : Capacity.PRIMARY,
                        DAY))
            .toList(),
        null,
        0,
        0);
  }

  private static List<String> broken(Body body, Circumstances now, StandingRule... rules) {
    return new CompositionRules(1, null, Openness.APPOINTED, List.of(), List.of(rules))
        .broken(body, now).stream().map(Reason::rule).toList();
  }

  @Test
  void a_jurisdiction_in_its_grace_is_a_gap_that_does_not_count_yet() {
    var rule = new StandingRule.CoversEveryActiveJurisdiction(1);
    var fresh = new Jurisdiction(place(2), Status.ACTIVE, DAY.minusDays(30), DAY);
    var now = active(active(1), fresh);
    assertThat(broken(body(1), now, rule)).isEmpty();
    assertThat(rule.gaps(body(1), now)).extracting(CoverageGap::inGrace).containsExactly(true);
    var tomorrow = new Circumstances(DAY.plusDays(1), now.jurisdictions(), List.of());
    assertThat(broken(body(1), tomorrow, rule)).containsExactly("COVERS_EVERY_ACTIVE_JURISDICTION");
  }

  @Test
  void only_active_jurisdictions_are_to_be_covered() {
    var rule = new StandingRule.CoversEveryActiveJurisdiction(1);
    var gone = new Jurisdiction(place(2), Status.WITHDRAWN, DAY, DAY);
    var coming = new Jurisdiction(place(3), Status.ACTIVE, DAY.plusDays(1), DAY);
    var suspended = new Jurisdiction(place(4), Status.SUSPENDED, LONG_AGO, LONG_AGO);
    assertThat(broken(body(1), active(active(1), gone, coming, suspended), rule)).isEmpty();
  }

  @Test
  void leaders_inside_the_seats_must_sit_and_leaders_beside_them_do_not_count() {
    var inside = new StandingRule.LedByOffice("CO_CHAIR", 2, true);
    var beside = new StandingRule.LedByOffice("CO_CHAIR", 2, false);
    var two = new StandingRule.SeatsExactly(2);
    var now = new Circumstances(DAY, List.of(), List.of(coChair(0), coChair(7)));
    assertThat(broken(body(1, 2), now, inside)).containsExactly("LED_BY_OFFICE");
    assertThat(broken(body(1, 2), now, beside)).isEmpty();
    assertThat(broken(body(1, 2), now, beside, two)).containsExactly("SEATS_EXACTLY");
    assertThat(broken(body(1, 2, 3), now, beside, two)).isEmpty();
  }

  @Test
  void a_smaller_group_has_some_of_each_sort() {
    var rules =
        new StandingRule[] {
          new StandingRule.HasAtLeast(StandingRule.Sort.JURISDICTION_REPRESENTATIVE, 1),
          new StandingRule.HasAtLeast(StandingRule.Sort.OUTSIDE_DATA_EXPERT, 1),
          new StandingRule.SmallerThanActiveJurisdictions()
        };
    var now = active(active(1), active(2));
    assertThat(broken(body(1, null), now, rules)).isEmpty();
    assertThat(broken(body(1, 2), now, rules))
        .containsExactly("HAS_AT_LEAST", "SMALLER_THAN_NUMBER_OF_ACTIVE_JURISDICTIONS");
    assertThat(broken(body(new Integer[] {null}), now, rules)).containsExactly("HAS_AT_LEAST");
  }

  @Test
  void a_learning_community_has_one_current_cohort_with_a_theme() {
    var rules =
        new StandingRule[] {
          new StandingRule.ExactlyOneCurrentCohort(), new StandingRule.CohortHasTheme(1)
        };
    assertThat(broken(new Body(List.of(), null, 0, 0), active(new Jurisdiction[0]), rules))
        .containsExactly("EXACTLY_ONE_CURRENT_COHORT");
    assertThat(broken(new Body(List.of(), null, 1, 0), active(new Jurisdiction[0]), rules))
        .containsExactly("COHORT_HAS_THEME");
    assertThat(broken(new Body(List.of(), null, 1, 1), active(new Jurisdiction[0]), rules))
        .isEmpty();
  }

  @Test
  void a_blank_interest_is_none() {
    var rule = new StandingRule.HasAreaOfInterest();
    assertThat(broken(new Body(List.of(), " ", 0, 0), active(new Jurisdiction[0]), rule))
        .hasSize(1);
    assertThat(broken(new Body(List.of(), "ombudsman", 0, 0), active(new Jurisdiction[0]), rule))
        .isEmpty();
  }
}
