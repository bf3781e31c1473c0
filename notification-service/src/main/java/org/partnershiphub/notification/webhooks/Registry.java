package org.partnershiphub.notification.webhooks;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.webhooks.WebhookFact.Because;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.ids.Ids;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Registers webhooks, and what becomes of them. */
@Component
public class Registry {

  private final Webhooks webhooks;
  private final WebhookSettings settings;
  private final Ids ids;
  private final InstantSource clock;

  Registry(Webhooks webhooks, WebhookSettings settings, Ids ids, InstantSource clock) {
    this.webhooks = webhooks;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @throws WebhookProblem (as an error signal) when there is nothing to sign with, or enough
   */
  public Mono<Versioned<Webhook>> register(Terms terms, PersonId owner) {
    if (!settings.offered()) {
      return Mono.error(WebhookProblem.NotOffered::new);
    }
    return webhooks
        .all()
        .filter(it -> it.size() < settings.most())
        .switchIfEmpty(Mono.error(() -> new WebhookProblem.TooMany(settings.most())))
        .flatMap(
            it -> {
              var id = new WebhookId(ids.next());
              return webhooks.create(id, Webhook.registered(id, terms, owner));
            });
  }

  public Mono<List<Versioned<Webhook>>> all() {
    return webhooks.all();
  }

  public Mono<Versioned<Webhook>> get(WebhookId id) {
    return webhooks
        .find(id)
        .filter(it -> !it.state().removed())
        .switchIfEmpty(Mono.error(WebhookProblem.NoSuchWebhook::new));
  }

  public Mono<Versioned<Webhook>> change(WebhookId id, Expected expected, Terms terms) {
    return decide(id, expected, it -> it.terms(terms));
  }

  public Mono<Versioned<Webhook>> renewSecret(WebhookId id) {
    return decide(id, Expected.ANY, it -> it.renewed(clock.instant()));
  }

  public Mono<Versioned<Webhook>> switchOff(WebhookId id, Because because) {
    return decide(id, Expected.ANY, it -> it.switchedOff(because));
  }

  public Mono<Versioned<Webhook>> switchOn(WebhookId id) {
    return decide(id, Expected.ANY, Webhook::switchedOn);
  }

  public Mono<Void> remove(WebhookId id) {
    return decide(id, Expected.ANY, Webhook::removing).then();
  }

  private Mono<Versioned<Webhook>> decide(
      WebhookId id, Expected expected, Function<Webhook, Change<Webhook>> decision) {
    return get(id).flatMap(it -> webhooks.change(id, expected, decision));
  }
}
