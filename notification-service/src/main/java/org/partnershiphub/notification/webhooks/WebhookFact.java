package org.partnershiphub.notification.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.change.Fact;

/** What we tell of webhooks; never where they go. */
public sealed interface WebhookFact extends Fact {

  /**
   * @param because why it was switched off
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record WebhookChanged(WebhookId webhook, What what, @Nullable Because because)
      implements WebhookFact {}

  /** What became of one. */
  enum What {
    REGISTERED,
    CHANGED,
    SECRET_RENEWED,
    SWITCHED_OFF,
    SWITCHED_ON,
    REMOVED
  }

  /** Why nothing is posted there any more. */
  enum Because {
    BY_HAND,
    /** It answered 410. */
    GONE,
    /** It has failed for days. */
    FAILING
  }

  @Override
  default String type() {
    return switch (this) {
      case WebhookChanged fact -> "notification.webhook-changed.v1";
    };
  }

  @Override
  default String key() {
    return switch (this) {
      case WebhookChanged fact -> fact.webhook().value();
    };
  }
}
