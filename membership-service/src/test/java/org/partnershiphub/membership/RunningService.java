package org.partnershiphub.membership;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.partnershiphub.platform.testing.Backed;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The whole service on a real broker and store, and how to talk to it; one context for all tests.
 */
@Backed
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=membership-service",
      "hub.now=2026-11-23T15:00:00Z",
      "hub.intake.retries=2",
      "hub.intake.first-pause=50ms"
    })
abstract class RunningService {

  static final String ADMINISTRATOR = Tokens.of("p180", "ADMINISTRATOR");
  static final String COORDINATOR = Tokens.of("p181", "COORDINATOR");

  static {
    // A topic that all tests share is read from its beginning: on a busy machine that takes a
    // while.
    Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
  }

  @LocalServerPort int port;

  @Value("${hub.topic-prefix}")
  String prefix;

  @Value("${spring.kafka.bootstrap-servers}")
  String brokers;

  WebTestClient web;

  @BeforeEach
  void connect() {
    web =
        WebTestClient.bindToServer()
            .codecs(it -> it.defaultCodecs().maxInMemorySize(4_000_000))
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(Duration.ofSeconds(60))
            .filter((request, next) -> next.exchange(request).flatMap(RunningService::readWhole))
            .build();
  }

  /** A test that looks at the status alone must not leave the body in the pipe. */
  private static Mono<ClientResponse> readWhole(ClientResponse answer) {
    return answer
        .bodyToMono(byte[].class)
        .defaultIfEmpty(new byte[0])
        .map(DefaultDataBufferFactory.sharedInstance::wrap)
        .map(body -> answer.mutate().body(Flux.just(body)).build());
  }

  ResponseSpec get(String token, String path) {
    return web.get().uri(path).headers(it -> it.setBearerAuth(token)).exchange();
  }

  ResponseSpec post(String token, String path, String body) {
    return web.post()
        .uri(path)
        .headers(it -> it.setBearerAuth(token))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  ResponseSpec put(String token, String path, String body) {
    return web.put()
        .uri(path)
        .headers(it -> it.setBearerAuth(token))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }
}
