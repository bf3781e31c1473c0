package org.partnershiphub.notification.webhooks;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import org.partnershiphub.notification.outbound.OutboundGuard;
import org.partnershiphub.notification.sending.Sending;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

  @Bean
  Secrets webhookSecrets(WebhookSettings settings) {
    return new Secrets(settings.secret());
  }

  @Bean
  @ConditionalOnExpression("!'${hub.notification.webhooks.secret:}'.isBlank()")
  WebhookRounds webhookRounds(
      Dispatch dispatch,
      Posts posts,
      Registry registry,
      OutboundGuard guard,
      Secrets secrets,
      Owners owners,
      WebhookSettings settings,
      Sending sending,
      InstantSource clock) {
    var posting = new WebPosting(guard, secrets, settings, clock, Clock.systemUTC());
    var postman =
        new Postman(
            dispatch, posts, registry, posting, owners, settings, new SecureRandom(), clock);
    return new WebhookRounds(postman, posts, sending, settings, clock);
  }
}
