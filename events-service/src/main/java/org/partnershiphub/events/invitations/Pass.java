package org.partnershiphub.events.invitations;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One pass of an expansion over all candidates, in chunks, one after the other (so its fields need
 * no guard); the next chunk is read while the present one is written.
 */
final class Pass {

  private final Target target;
  private final int chunk;
  private final Expansions expansions;
  private final Function<Expansion, Mono<Boolean>> carryOut;
  private Expansion at;
  private boolean wrote;
  private boolean sure = true;

  Pass(
      Target target,
      Expansion from,
      int chunk,
      Expansions expansions,
      Function<Expansion, Mono<Boolean>> carryOut) {
    this.target = target;
    this.at = from;
    this.chunk = chunk;
    this.expansions = expansions;
    this.carryOut = carryOut;
  }

  Mono<Void> over(Flux<Candidate> candidates) {
    return candidates.buffer(chunk).concatMap(this::chunk, 1).then();
  }

  /** Where the expansion stands now. */
  Expansion at() {
    return at;
  }

  boolean wrote() {
    return wrote;
  }

  /** Whether all that was planned was written; else somebody changed a row at the same time. */
  boolean sure() {
    return sure;
  }

  private Mono<Void> chunk(List<Candidate> candidates) {
    return Mono.defer(
        () -> {
          var next = decided(candidates);
          if (next.isEmpty()) {
            return Mono.empty();
          }
          wrote = true;
          return expansions
              .plan(at, next)
              .switchIfEmpty(Mono.error(Expander.Overtaken::new))
              .doOnNext(planned -> at = planned)
              .flatMap(carryOut)
              .doOnNext(all -> sure &= all)
              .then();
        });
  }

  private List<Invitation> decided(List<Candidate> candidates) {
    var number = at.chunk() + 1;
    var next = new ArrayList<Invitation>(candidates.size());
    for (var it : candidates) {
      var decided =
          target.decide(
              it.who(),
              it.standing(),
              (person, sequence, news) ->
                  BatchId.ofChunk(target.meeting(), target.version(), number, news));
      if (decided != null) {
        next.add(decided);
      }
    }
    return next;
  }
}
