package org.partnershiphub.events.invitations;

import java.util.Collection;
import java.util.List;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.change.Aggregates.Draft;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells what became of invitations: one batch for those with the same news, once. */
public final class Batches {

  private final Aggregates<BatchId, InvitationBatch> batches;

  public Batches(Aggregates<BatchId, InvitationBatch> batches) {
    this.batches = batches;
  }

  /** Tells these; a batch that stands was told before and is left alone. */
  Mono<Void> tell(Collection<Invitation> changed) {
    return Flux.fromIterable(changed)
        .collectMultimap(it -> it.telling().batch())
        .map(
            byBatch ->
                byBatch.entrySet().stream()
                    .map(
                        it ->
                            new Draft<>(
                                it.getKey(), InvitationBatch.tell(List.copyOf(it.getValue()))))
                    .toList())
        .filter(drafts -> !drafts.isEmpty())
        .flatMap(batches::createAll)
        .then();
  }
}
