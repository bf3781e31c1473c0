package org.partnershiphub.community.decisions.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.decisions.BrokenSpell;
import org.partnershiphub.community.decisions.Decision;
import org.partnershiphub.community.decisions.GroupRecord;
import org.partnershiphub.community.groups.Access;
import org.partnershiphub.community.groups.Groups;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Page;
import org.partnershiphub.platform.web.Window;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a group decided; of a confidential one its people see it. */
@RestController
@RequestMapping("/api/groups/{id}/decisions")
class DecisionController {

  private final Groups groups;
  private final GroupRecord decisions;
  private final Access access;

  DecisionController(Groups groups, GroupRecord decisions, Access access) {
    this.groups = groups;
    this.decisions = decisions;
    this.access = access;
  }

  /**
   * A decision.
   *
   * @param whileBroken whether the group was not composed as its rules say at that moment; the
   *     decision stands all the same
   */
  record View(@JsonUnwrapped Decision decided, boolean whileBroken) {

    static View of(Decision it, List<BrokenSpell> spells) {
      return new View(it, spells.stream().anyMatch(spell -> spell.contains(it.at())));
    }
  }

  @GetMapping
  Mono<Page<View>> list(Actor actor, @PathVariable GroupId id, Window window) {
    var after = window.after() == null ? null : mark(window.after());
    return groups
        .all()
        .get(id)
        .map(Versioned::state)
        .flatMap(group -> access.mustSeePeople(actor, group).thenReturn(group.id()))
        .flatMap(group -> page(group, after, window));
  }

  private Mono<Page<View>> page(GroupId group, GroupRecord.@Nullable Mark after, Window window) {
    return decisions
        .decisions(group, after, window.limit() + 1)
        .collectList()
        .zipWith(decisions.spells(group).collectList())
        .map(
            both ->
                Page.of(both.getT1(), window, DecisionController::key)
                    .map(it -> View.of(it, both.getT2())));
  }

  private static String key(Decision it) {
    return it.at() + "|" + it.decision();
  }

  private static GroupRecord.Mark mark(String key) {
    var bar = key.indexOf('|');
    try {
      return new GroupRecord.Mark(
          Instant.parse(key.substring(0, Math.max(bar, 0))), key.substring(bar + 1));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "after must be a cursor that an earlier answer gave as next", e);
    }
  }
}
