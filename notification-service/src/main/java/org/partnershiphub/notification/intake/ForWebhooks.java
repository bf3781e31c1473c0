package org.partnershiphub.notification.intake;

import java.util.ArrayList;
import java.util.List;
import org.partnershiphub.notification.webhooks.Dispatch;
import org.partnershiphub.notification.webhooks.WebhookSettings;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.fact.Envelopes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** All facts of all services, for the programs that want them; from when this begins to listen. */
@Component
class ForWebhooks {

  private final Envelopes envelopes;
  private final Dispatch dispatch;
  private final WebhookSettings settings;

  ForWebhooks(Envelopes envelopes, Dispatch dispatch, WebhookSettings settings) {
    this.envelopes = envelopes;
    this.dispatch = dispatch;
    this.settings = settings;
  }

  /** Nothing is read while nobody wants anything. */
  Mono<Void> hear(List<Batch.Item> items) {
    if (!settings.offered()) {
      return Mono.empty();
    }
    return dispatch
        .listening()
        .filter(webhooks -> !webhooks.isEmpty())
        .flatMap(webhooks -> Mono.fromRunnable(() -> dispatch.plan(read(items), webhooks)));
  }

  private List<Envelope> read(List<Batch.Item> items) {
    var facts = new ArrayList<Envelope>(items.size());
    for (var item : items) {
      facts.add(envelopes.read(item.value()));
    }
    return facts;
  }
}
