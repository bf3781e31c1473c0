package org.partnershiphub.notification.webhooks.store;

import java.util.List;
import org.partnershiphub.notification.webhooks.Webhook;
import org.partnershiphub.notification.webhooks.WebhookId;
import org.partnershiphub.notification.webhooks.WebhookProblem;
import org.partnershiphub.notification.webhooks.Webhooks;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.outbox.Documents;
import org.partnershiphub.platform.outbox.StoredAggregates;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class MongoWebhooks extends StoredAggregates<WebhookId, Webhook> implements Webhooks {

  static final String COLLECTION = "webhooks";

  MongoWebhooks(Documents documents) {
    super(
        documents.collection(
            COLLECTION, Webhook.class, WebhookId::new, id -> new WebhookProblem.NoSuchWebhook()));
  }

  @Override
  public Mono<List<Versioned<Webhook>>> all() {
    return documents
        .query(new Query().with(Sort.by("_id")))
        .filter(it -> !it.state().removed())
        .collectList();
  }
}
