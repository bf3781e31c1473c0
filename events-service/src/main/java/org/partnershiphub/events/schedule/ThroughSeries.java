package org.partnershiphub.events.schedule;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.schedule.Proposal.When;
import org.partnershiphub.platform.change.Versioned;
import reactor.core.publisher.Mono;

/** How an occurrence changes: its series does, and the occurrence follows at once. */
public interface ThroughSeries {

  Mono<Versioned<Meeting>> move(
      Meeting occurrence, When to, @Nullable String reason, @Nullable String shortNoticeReason);

  Mono<Versioned<Meeting>> cancel(Meeting occurrence, @Nullable String reason);

  Mono<Versioned<Meeting>> reinstate(Meeting occurrence, @Nullable String reason);

  Mono<Versioned<Meeting>> detail(Meeting occurrence, Details details);
}
