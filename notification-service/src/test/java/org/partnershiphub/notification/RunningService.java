package org.partnershiphub.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
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

/** The whole service on a real broker, a real store and a mail server that keeps what it gets. */
@Backed
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=notification-service",
      "hub.now=2026-11-23T15:00:00Z",
      "hub.notification.stop.secret=only-for-tests-of-this-service",
      "hub.notification.replacements.settle=1s"
    })
abstract class RunningService {

  static final String COORDINATOR = Tokens.of("p181", "COORDINATOR");

  static final GreenMail MAIL = mailServer();

  @LocalServerPort int port;

  @Value("${hub.topic-prefix}")
  String prefix;

  @Value("${spring.kafka.bootstrap-servers}")
  String brokers;

  WebTestClient web;
  FactTopics topics;
  Facts facts;

  private static GreenMail mailServer() {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return server;
  }

  @DynamicPropertySource
  static void mail(DynamicPropertyRegistry registry) {
    registry.add("hub.notification.mail.smtp.host", () -> "127.0.0.1");
    registry.add("hub.notification.mail.smtp.port", () -> MAIL.getSmtp().getPort());
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
    return web.get().uri(path).headers(it -> it.setBearerAuth(token)).exchange();
  }

  static List<MimeMessage> mailsTo(String address) {
    return Arrays.stream(MAIL.getReceivedMessages()).filter(it -> isTo(it, address)).toList();
  }

  private static boolean isTo(MimeMessage mail, String address) {
    try {
      return mail.getAllRecipients()[0].toString().contains("<" + address + ">");
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
