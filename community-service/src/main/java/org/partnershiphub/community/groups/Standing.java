package org.partnershiphub.community.groups;

import org.partnershiphub.community.rules.GroupId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Sees again whether groups are composed as their rules say, when something around them changed.
 */
@Component
public class Standing {

  private final Groups groups;
  private final Scenes scenes;

  public Standing(Groups groups, Scenes scenes) {
    this.groups = groups;
    this.scenes = scenes;
  }

  /**
   * Looks until nothing changes: the partnership may have moved on while the last look was written.
   */
  public Mono<Void> settle(GroupId group) {
    return groups
        .all()
        .get(group)
        .flatMap(
            before ->
                scenes
                    .of(before.state())
                    .flatMap(scene -> groups.all().change(group, it -> it.settle(scene)))
                    .map(after -> after.version() == before.version()))
        .repeat(3)
        .takeUntil(isSettled -> isSettled)
        .then();
  }

  /** Days pass too: grace runs out, terms end. */
  @Scheduled(
      initialDelayString = "${hub.community.standing-every:PT15M}",
      fixedDelayString = "${hub.community.standing-every:PT15M}")
  public Mono<Void> settleAll() {
    return groups.watching().concatMap(group -> settle(group.id())).then();
  }
}
