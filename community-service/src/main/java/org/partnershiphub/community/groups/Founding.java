package org.partnershiphub.community.groups;

import java.util.List;
import org.partnershiphub.community.groups.GroupProblem.SecondGovernanceCommittee;
import org.partnershiphub.community.rules.CompositionRules;
import org.partnershiphub.community.rules.EntryRule;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.community.rules.StandingRule;
import org.partnershiphub.community.rules.Today;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.ids.Ids;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Founds groups, revises their rules, and ends them. */
@Component
public class Founding {

  private final Groups groups;
  private final Scenes scenes;
  private final Standing standing;
  private final Today today;
  private final Ids ids;

  public Founding(Groups groups, Scenes scenes, Standing standing, Today today, Ids ids) {
    this.groups = groups;
    this.scenes = scenes;
    this.standing = standing;
    this.today = today;
    this.ids = ids;
  }

  /** Founds a group without people. */
  public Mono<Versioned<Group>> found(GroupRow row) {
    return Mono.fromSupplier(() -> row.id() == null ? new GroupId(ids.next()) : row.id())
        .flatMap(id -> template(row).map(template -> blank(id, row, template)))
        .flatMap(group -> create(group, Origin.COMMAND));
  }

  /** Writes a group that was drawn up, with the people seated in it. */
  Mono<Versioned<Group>> create(Group drawnUp, Origin origin) {
    return governed(drawnUp)
        .flatMap(group -> scenes.ofNewGroup())
        .flatMap(scene -> groups.all().create(drawnUp.id(), drawnUp.founded(origin, scene)))
        .flatMap(created -> standing.settle(drawnUp.id()).thenReturn(created));
  }

  /** Refuses a second governance committee, whatever its id. */
  private Mono<GroupId> governed(Group group) {
    return group.profile().category() != Category.GOVERNANCE_COMMITTEE
        ? Mono.just(group.id())
        : groups
            .claimGovernance(group.id())
            .flatMap(
                holder ->
                    holder.equals(group.id())
                        ? Mono.just(holder)
                        : Mono.error(() -> new SecondGovernanceCommittee(holder)));
  }

  public Mono<Versioned<Group>> revise(
      GroupId id, List<EntryRule> entry, List<StandingRule> standingRules, Expected expected) {
    return groups
        .all()
        .get(id)
        .doOnNext(found -> mustHaveOwnRules(found.state()))
        .flatMap(found -> scenes.of(found.state()))
        .flatMap(
            scene ->
                groups.all().change(id, expected, it -> it.revise(entry, standingRules, scene)))
        .flatMap(revised -> standing.settle(id).thenReturn(revised));
  }

  /** Hands a template's rules on to the groups that follow it. */
  public Mono<Void> handOn(GroupId template) {
    return groups
        .all()
        .find(template)
        .map(found -> found.state().rules())
        .flatMapMany(rules -> groups.inheriting(template).concatMap(it -> follow(it, rules)))
        .then();
  }

  public Mono<Versioned<Group>> close(GroupId id, String reason, Expected expected) {
    return groups
        .all()
        .change(
            id,
            expected,
            it -> {
              if (it.profile().category() == Category.GOVERNANCE_COMMITTEE) {
                throw new SecondGovernanceCommittee(id);
              }
              return it.close(reason, today.date());
            });
  }

  private Mono<Void> follow(Group follower, CompositionRules rules) {
    return scenes
        .of(follower)
        .flatMap(scene -> groups.all().change(follower.id(), it -> it.follow(rules, scene)))
        .then();
  }

  private Mono<List<Group>> template(GroupRow row) {
    var pattern = row.pattern();
    return pattern == null
        ? Mono.just(List.of())
        : groups.all().find(pattern).map(Versioned::state).flux().collectList();
  }

  private Group blank(GroupId id, GroupRow row, List<Group> template) {
    var known =
        template.stream()
            .collect(java.util.stream.Collectors.toUnmodifiableMap(Group::id, it -> it));
    return Group.blank(
        id, row.profile(), RuleBook.rules(row, known), new GroupLife(today.date(), null, null));
  }

  private static void mustHaveOwnRules(Group group) {
    if (group.rules().inherits() != null) {
      throw new GroupProblem.RulesInvalid(
          "%s follows the template %s; revise that."
              .formatted(group.id(), group.rules().inherits()));
    }
  }
}
