package org.partnershiphub.notification.webhooks;

import java.util.List;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.change.Versioned;
import reactor.core.publisher.Mono;

/** All webhooks; there are few. */
public interface Webhooks extends Aggregates<WebhookId, Webhook> {

  /** Those that were not removed, in the order of their ids. */
  Mono<List<Versioned<Webhook>>> all();
}
