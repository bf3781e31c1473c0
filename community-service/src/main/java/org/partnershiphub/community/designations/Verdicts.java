package org.partnershiphub.community.designations;

import java.time.Instant;
import org.partnershiphub.platform.change.Aggregates;
import reactor.core.publisher.Mono;

/** What was said to designations, and which facts about them are dealt with. */
public interface Verdicts {

  Aggregates<DesignationId, Verdict> all();

  /**
   * Notes a fact about a designation.
   *
   * @return when it was first heard, if it is to be acted upon; empty when a later one was heard,
   *     or when it was dealt with
   */
  Mono<Instant> owedSince(DesignationId designation, long sequence);

  /** That fact was acted upon: should it be heard again, nothing follows. */
  Mono<Void> done(DesignationId designation, long sequence);
}
