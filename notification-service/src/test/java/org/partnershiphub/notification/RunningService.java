package org.partnershiphub.notification;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.partnershiphub.platform.testing.Backed;
import org.partnershiphub.platform.testing.FactTopics;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The whole service on a real broker and a real store. */
@Backed
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=notification-service",
      "hub.now=2026-11-23T15:00:00Z",
      "hub.notification.stop.secret=only-for-tests-of-this-service",
      "hub.notification.answers.secret=only-for-tests-of-the-links",
      "hub.notification.outbound.allowed=127.0.0.1",
      "hub.notification.push.first-retry=200ms",
      "hub.notification.webhooks.secret=only-for-tests-of-webhooks",
      "hub.notification.webhooks.retries=200ms,300ms,500ms",
      "hub.notification.replacements.settle=1s"
    })
abstract class RunningService {

  static final String COORDINATOR = Tokens.of("p181", "COORDINATOR");

  /** As a deployment has one. */
  private static final String PUSH_KEY = pushKey();

  @LocalServerPort int port;

  @Value("${hub.topic-prefix}")
  String prefix;

  @Value("${spring.kafka.bootstrap-servers}")
  String brokers;

  WebTestClient web;
  FactTopics topics;
  Facts facts;

  private static String pushKey() {
    try {
      return new ECKeyGenerator(Curve.P_256).generate().toJSONString();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @DynamicPropertySource
  static void push(DynamicPropertyRegistry registry) {
    registry.add("hub.notification.push.key", () -> PUSH_KEY);
  }

  @BeforeEach
  void connect() {
    web =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(Duration.ofSeconds(30))
            .build();
    topics = new FactTopics(brokers, prefix);
    facts = new Facts(topics);
  }

  @AfterEach
  void disconnect() {
    topics.close();
  }

  ResponseSpec get(String token, String path) {
    return web.get().uri(uri(path)).headers(it -> it.setBearerAuth(token)).exchange();
  }

  /** The path as it is: ids of notices come encoded. */
  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
