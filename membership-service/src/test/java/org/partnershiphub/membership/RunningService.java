package org.partnershiphub.membership;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.partnershiphub.platform.testing.Backed;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

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
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(Duration.ofSeconds(30))
            .build();
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
