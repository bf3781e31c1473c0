package org.partnershiphub.events.invitations;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.partnershiphub.events.Pace;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Fact;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.testing.InMemoryAggregates;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Batches in memory that take a while, so that a crash can come before the telling. */
final class PacedBatches implements Aggregates<BatchId, InvitationBatch> {

  private final InMemoryAggregates<BatchId, InvitationBatch> batches =
      new InMemoryAggregates<>(id -> new IllegalArgumentException(id.value()));
  private final Pace pace;

  PacedBatches(Pace pace) {
    this.pace = pace;
  }

  List<Fact> told() {
    return batches.told();
  }

  private Mono<Integer> pause() {
    return pace.step(() -> 0);
  }

  @Override
  public Mono<Versioned<InvitationBatch>> find(BatchId id) {
    return pause().flatMap(it -> batches.find(id));
  }

  @Override
  public Mono<Versioned<InvitationBatch>> get(BatchId id) {
    return pause().flatMap(it -> batches.get(id));
  }

  @Override
  public Flux<Versioned<InvitationBatch>> findAll(Collection<BatchId> ids) {
    return pause().flatMapMany(it -> batches.findAll(ids));
  }

  @Override
  public Mono<Versioned<InvitationBatch>> change(
      BatchId id, Expected expected, Function<InvitationBatch, Change<InvitationBatch>> decision) {
    return pause().flatMap(it -> batches.change(id, expected, decision));
  }

  @Override
  public Mono<Versioned<InvitationBatch>> create(BatchId id, Change<InvitationBatch> first) {
    return pause().flatMap(it -> batches.create(id, first));
  }

  @Override
  public Mono<Versioned<InvitationBatch>> upsert(
      BatchId id,
      InvitationBatch blank,
      Function<InvitationBatch, Change<InvitationBatch>> decision) {
    return pause().flatMap(it -> batches.upsert(id, blank, decision));
  }

  @Override
  public Mono<List<BatchId>> createAll(Collection<Draft<BatchId, InvitationBatch>> drafts) {
    return pause().flatMap(it -> batches.createAll(drafts));
  }
}
