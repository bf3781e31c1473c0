package org.partnershiphub.notification.webhooks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.testing.InMemoryAggregates;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Webhooks without a store. */
final class InMemoryWebhooks implements Webhooks {

  private final InMemoryAggregates<WebhookId, Webhook> all =
      new InMemoryAggregates<>(id -> new WebhookProblem.NoSuchWebhook());
  private final List<WebhookId> ids = new ArrayList<>();

  @Override
  public Mono<List<Versioned<Webhook>>> all() {
    return findAll(ids).filter(it -> !it.state().removed()).collectList();
  }

  @Override
  public Mono<Versioned<Webhook>> find(WebhookId id) {
    return all.find(id);
  }

  @Override
  public Mono<Versioned<Webhook>> get(WebhookId id) {
    return all.get(id);
  }

  @Override
  public Flux<Versioned<Webhook>> findAll(Collection<WebhookId> some) {
    return all.findAll(some);
  }

  @Override
  public Mono<Versioned<Webhook>> change(
      WebhookId id, Expected expected, Function<Webhook, Change<Webhook>> decision) {
    return all.change(id, expected, decision);
  }

  @Override
  public Mono<Versioned<Webhook>> create(WebhookId id, Change<Webhook> first) {
    return all.create(id, first).doOnNext(it -> ids.add(id));
  }

  @Override
  public Mono<Versioned<Webhook>> upsert(
      WebhookId id, Webhook blank, Function<Webhook, Change<Webhook>> decision) {
    return all.upsert(id, blank, decision);
  }

  @Override
  public Mono<List<WebhookId>> createAll(Collection<Draft<WebhookId, Webhook>> drafts) {
    return all.createAll(drafts);
  }
}
