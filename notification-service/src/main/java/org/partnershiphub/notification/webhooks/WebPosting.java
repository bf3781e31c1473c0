package org.partnershiphub.notification.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.outbound.OutboundGuard;
import org.partnershiphub.notification.webhooks.Postman.Answer;
import org.partnershiphub.notification.webhooks.Secrets.Signed;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Posts over HTTPS, with the headers of Standard Webhooks; nobody leads it elsewhere. */
final class WebPosting implements Postman.Delivering {

  private static final int NOT_ALLOWED = 403;

  private final WebClient web;
  private final OutboundGuard guard;
  private final Secrets secrets;
  private final WebhookSettings settings;
  private final InstantSource clock;

  /** Whoever checks a signature looks at the clock of the world. */
  private final InstantSource world;

  WebPosting(
      OutboundGuard guard,
      Secrets secrets,
      WebhookSettings settings,
      InstantSource clock,
      InstantSource world) {
    this.guard = guard;
    this.secrets = secrets;
    this.settings = settings;
    this.clock = clock;
    this.world = world;
    this.web =
        WebClient.builder()
            .clientConnector(
                new ReactorClientHttpConnector(guard.client().responseTimeout(settings.timeout())))
            .build();
  }

  @Override
  public Mono<Answer> post(Webhook webhook, Post post) {
    var url = webhook.terms().url();
    return Mono.defer(
            () ->
                guard.allows(url) ? send(webhook, post) : Mono.just(new Answer(NOT_ALLOWED, null)))
        .timeout(settings.timeout())
        .onErrorReturn(new Answer(0, null));
  }

  private Mono<Answer> send(Webhook webhook, Post post) {
    var now = world.instant();
    var body = new String(post.body(), UTF_8);
    var what = new Signed(webhook.id(), post.fact(), now, body);
    var valid = webhook.signing(clock.instant());
    return web.post()
        .uri(URI.create(webhook.terms().url().toString()))
        .header("Content-Type", "application/json")
        .header("User-Agent", "PartnershipHub-Webhooks")
        .header("webhook-id", post.fact())
        .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
        .header("webhook-signature", secrets.signatures(what, valid))
        .bodyValue(post.body())
        .exchangeToMono(WebPosting::answer);
  }

  private static Mono<Answer> answer(ClientResponse response) {
    var after = response.headers().asHttpHeaders().getFirst("Retry-After");
    return response
        .releaseBody()
        .thenReturn(new Answer(response.statusCode().value(), seconds(after)));
  }

  private static @Nullable Duration seconds(@Nullable String text) {
    return text != null && text.matches("\\d{1,6}")
        ? Duration.ofSeconds(Long.parseLong(text))
        : null;
  }
}
