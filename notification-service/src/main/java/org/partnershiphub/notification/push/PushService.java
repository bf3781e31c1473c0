package org.partnershiphub.notification.push;

import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.outbound.OutboundGuard;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Hands pushes to the services that browsers named (RFC 8030). */
final class PushService {

  /**
   * @param code 0 when nobody answered
   * @param comeBackAfter when it said so
   */
  record Answer(int code, @Nullable Duration comeBackAfter) {}

  private static final int NOT_ALLOWED = 403;

  private final WebClient web;
  private final OutboundGuard guard;
  private final PublicKey key;
  private final Encryption encryption;
  private final JsonMapper json;
  private final PushSettings settings;

  PushService(
      OutboundGuard guard,
      PublicKey key,
      Encryption encryption,
      JsonMapper json,
      PushSettings settings) {
    this.guard = guard;
    this.key = key;
    this.encryption = encryption;
    this.json = json;
    this.settings = settings;
    this.web =
        WebClient.builder()
            .clientConnector(
                new ReactorClientHttpConnector(guard.client().responseTimeout(settings.timeout())))
            .build();
  }

  Mono<Answer> send(Device device, PushMessage message, Duration lasting) {
    return Mono.defer(
            () ->
                guard.allows(device.endpoint())
                    ? post(device, message, lasting)
                    : Mono.just(new Answer(NOT_ALLOWED, null)))
        .timeout(settings.timeout().multipliedBy(2))
        .onErrorReturn(new Answer(0, null));
  }

  private Mono<Answer> post(Device device, PushMessage message, Duration lasting) {
    return web.post()
        .uri(URI.create(device.endpoint().toString()))
        .header("Authorization", key.header(device.endpoint()))
        .header("Content-Encoding", "aes128gcm")
        .header("Content-Type", "application/octet-stream")
        .header("TTL", Long.toString(lasting.toSeconds()))
        .header("Urgency", message.urgency().name().toLowerCase(Locale.ROOT))
        .header("Topic", message.topic())
        .bodyValue(sealed(device, message))
        .exchangeToMono(PushService::answer);
  }

  private byte[] sealed(Device device, PushMessage message) {
    var text = Base64.getUrlDecoder();
    return encryption.seal(
        json.writeValueAsBytes(message.payload()),
        text.decode(device.keys().p256dh()),
        text.decode(device.keys().auth()));
  }

  private static Mono<Answer> answer(ClientResponse response) {
    var after = response.headers().asHttpHeaders().getFirst("Retry-After");
    var pause =
        after != null && after.matches("\\d{1,6}")
            ? Duration.ofSeconds(Long.parseLong(after))
            : null;
    return response.releaseBody().thenReturn(new Answer(response.statusCode().value(), pause));
  }
}
