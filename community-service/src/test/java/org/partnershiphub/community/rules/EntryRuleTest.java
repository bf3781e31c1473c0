package org.partnershiphub.community.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnershiphub.community.memory.Given.DAY;
import static org.partnershiphub.community.memory.Given.at;
import static org.partnershiphub.community.memory.Given.outside;
import static org.partnershiphub.community.memory.Given.person;
import static org.partnershiphub.community.memory.Given.place;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnershiphub.community.partners.Affiliation;
import org.partnershiphub.community.partners.Seniority;
import org.partnershiphub.community.rules.Room.Window;

class EntryRuleTest {

  private static final Room ROOM = Room.ofSeats(0, DAY);

  private static Applicant applicant(Capacity capacity, Integer jurisdiction, Affiliation... at) {
    return new Applicant(
        person(1),
        capacity,
        jurisdiction == null ? null : place(jurisdiction),
        List.of(at),
        Set.of(place(1), place(2)),
        Set.of());
  }

  private static boolean admits(EntryRule rule, Applicant applicant) {
    return rule.against(applicant, ROOM) == null;
  }

  @Test
  void an_affiliation_counts_for_the_jurisdiction_that_is_named() {
    var rule = new EntryRule.WithActiveJurisdiction();
    var leader = at(1, 1, Seniority.SENIOR_LEADER);
    assertThat(admits(rule, applicant(Capacity.PRIMARY, 1, leader))).isTrue();
    assertThat(admits(rule, applicant(Capacity.PRIMARY, 2, leader))).isFalse();
    assertThat(admits(rule, applicant(Capacity.PARTICIPANT, null, leader))).isTrue();
    assertThat(admits(rule, applicant(Capacity.PARTICIPANT, null, at(1, 9, Seniority.STAFF))))
        .isFalse();
    assertThat(admits(rule, applicant(Capacity.PARTICIPANT, null))).isFalse();
  }

  @Test
  void only_an_alternate_may_stand_one_level_below_the_floor() {
    var rule = new EntryRule.SeniorityAtLeast(Seniority.SENIOR_LEADER);
    var manager = at(1, 1, Seniority.PROGRAM_LEVEL_LEADER);
    assertThat(admits(rule, applicant(Capacity.PRIMARY, 1, manager))).isFalse();
    assertThat(admits(rule, applicant(Capacity.ALTERNATE, 1, manager))).isTrue();
    assertThat(admits(rule, applicant(Capacity.ALTERNATE, 1, at(1, 1, Seniority.STAFF)))).isFalse();
    assertThat(admits(rule, applicant(Capacity.ALTERNATE, 1, at(1, 1, Seniority.EXPERT))))
        .isFalse();
  }

  @Test
  void an_outside_expert_comes_in_by_any_of_two_doors() {
    var rule =
        new EntryRule.AnyOf(
            List.of(new EntryRule.WithActiveJurisdiction(), new EntryRule.OutsideDataExpert()));
    assertThat(admits(rule, applicant(Capacity.EXPERT, null, outside(1, "DATA_EXPERT")))).isTrue();
    assertThat(admits(rule, applicant(Capacity.EXPERT, null, outside(1)))).isFalse();
    assertThat(admits(rule, applicant(Capacity.PRIMARY, 1, at(1, 1, Seniority.STAFF)))).isTrue();
  }

  @Test
  void roles_stand_on_the_affiliation_that_counts() {
    var rule = new EntryRule.WorkforceRoleIn(List.of("PUBLIC_INFORMATION_OFFICER"));
    var officer = at(1, 2, Seniority.STAFF, "PUBLIC_INFORMATION_OFFICER");
    assertThat(admits(rule, applicant(Capacity.PRIMARY, 2, officer))).isTrue();
    assertThat(admits(rule, applicant(Capacity.PRIMARY, 1, officer, at(1, 1, Seniority.STAFF))))
        .isFalse();
  }

  @Test
  void a_window_is_open_on_its_first_and_last_day() {
    var rule = new EntryRule.EnrolmentWindowOpen();
    var who = applicant(Capacity.PARTICIPANT, null);
    for (var window :
        List.of(new Window(DAY, DAY), new Window(null, DAY), new Window(DAY, DAY.plusDays(1)))) {
      assertThat(rule.against(who, new Room(0, DAY, window))).isNull();
    }
    for (var window :
        List.of(new Window(DAY.plusDays(1), DAY.plusDays(2)), new Window(null, DAY.minusDays(1)))) {
      assertThat(rule.against(who, new Room(0, DAY, window))).isNotNull();
    }
  }

  @Test
  void what_refuses_says_so_in_plain_words_and_names_nobody() {
    for (var rule :
        List.of(
            new EntryRule.WithPublicAgency(),
            new EntryRule.MemberOfGroup(new GroupId("base")),
            new EntryRule.LeaderOrWorkforceMember(),
            new EntryRule.OutsideDataExpert())) {
      var refusal = rule.against(applicant(Capacity.PRIMARY, null), ROOM);
      assertThat(refusal.words()).endsWith(".").doesNotContain("p1");
    }
  }
}
