package org.partnershiphub.community.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnershiphub.community.memory.Given.active;
import static org.partnershiphub.community.memory.Given.group;
import static org.partnershiphub.community.memory.Given.person;
import static org.partnershiphub.community.memory.Given.place;
import static org.partnershiphub.community.memory.Given.primary;
import static org.partnershiphub.community.memory.Given.scene;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphub.community.partners.Seniority;
import org.partnershiphub.community.rules.EntryRule;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.community.rules.Openness;
import org.partnershiphub.community.rules.StandingRule;

/** One exam for the store and its fake. */
interface GroupsContract {

  Groups groups();

  /** Makes ids that no other run has used. */
  String name(String plain);

  private Group full(String name) {
    var everything =
        List.<EntryRule>of(
            new EntryRule.AnyOf(
                List.of(new EntryRule.WithActiveJurisdiction(), new EntryRule.OutsideDataExpert())),
            new EntryRule.SeniorityAtLeast(Seniority.STAFF),
            new EntryRule.SeatsAtMost(6));
    var standing =
        List.<StandingRule>of(
            new StandingRule.CoversEveryActiveJurisdiction(1),
            new StandingRule.HasAtLeast(StandingRule.Sort.OUTSIDE_DATA_EXPERT, 1),
            new StandingRule.LedByOffice("CO_CHAIR", 2, true));
    var now = active(active(1));
    return group(name(name), Lifecycle.STANDING, Openness.APPOINTED, everything, standing)
        .seating(primary(1, 1, now), scene(now));
  }

  private Group create(Group group) {
    groups()
        .all()
        .create(group.id(), group.founded(Origin.COMMAND, scene(active(active(1)))))
        .block();
    return groups().all().get(group.id()).block().state();
  }

  @Test
  default void what_is_written_is_read_again_rules_seats_and_all() {
    var group = full("whole");
    var read = create(group);
    assertThat(read.rules()).isEqualTo(group.rules());
    assertThat(read.seats()).isEqualTo(group.seats());
    assertThat(read.profile()).isEqualTo(group.profile());
    assertThat(read.composition().state()).isEqualTo(CompositionStatus.State.BROKEN);
  }

  @Test
  default void groups_are_found_by_who_sits_and_by_what_they_watch() {
    var group = create(full("found"));
    assertThat(groups().seating(person(1)).map(Group::id).collectList().block())
        .contains(group.id());
    assertThat(groups().seating(place(1)).map(Group::id).collectList().block())
        .contains(group.id());
    assertThat(groups().seating(person(4711)).collectList().block()).isEmpty();
    assertThat(groups().watching().map(Group::id).collectList().block()).contains(group.id());
  }

  @Test
  default void groups_are_found_by_what_they_rest_on() {
    var base = new GroupId(name("ground"));
    var inner =
        create(
            group(
                name("upon"),
                Lifecycle.STANDING,
                Openness.APPOINTED,
                List.of(new EntryRule.MemberOfGroup(base)),
                List.of()));
    assertThat(groups().restingOn(base).map(Group::id).collectList().block())
        .containsExactly(inner.id());
  }

  @Test
  default void nothing_happens_before_somebody_subscribes() {
    var group = full("lazy");
    var neverSubscribed =
        groups().all().create(group.id(), group.founded(Origin.COMMAND, scene(active(active(1)))));
    assertThat(neverSubscribed).isNotNull();
    assertThat(groups().all().find(group.id()).blockOptional()).isEmpty();
  }
}
