package org.partnershiphub.community.decisions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.rules.GroupId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The record of each group: decisions, and the spells during which it was broken. Whether a
 * decision fell into one is seen when it is read, so facts may come in any order.
 */
public interface GroupRecord {

  /** A decision stands once, and as it was told first. */
  Mono<Void> note(Decision decision);

  Mono<Void> noteBroken(GroupId group, Instant since);

  Mono<Void> noteRestored(GroupId group, BrokenSpell spell);

  /** The latest decisions first, from the one after that mark. */
  Flux<Decision> decisions(GroupId group, @Nullable Mark after, int limit);

  Flux<BrokenSpell> spells(GroupId group);

  /** A place in the list. */
  record Mark(Instant at, String decision) {}
}
