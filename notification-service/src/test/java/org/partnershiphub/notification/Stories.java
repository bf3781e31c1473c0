package org.partnershiphub.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import java.net.URLEncoder;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.partnershiphub.notification.directory.Directory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stories of what others tell and what people hear of it; each has people and groups of its own.
 */
abstract class Stories extends WithSink {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Autowired Directory directory;

  @AfterEach
  void theServerIsFriendlyAgain() {
    SINK.onRecipient = to -> "250 ok";
  }

  JsonNode json(String token, String path) {
    var body =
        get(token, path)
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return JSON.readTree(body);
  }

  static List<String> subjects(String person) {
    return mails(person).stream().map(Stories::subject).toList();
  }

  static String subject(jakarta.mail.internet.MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  String state(String notice) {
    var found =
        get(COORDINATOR, "/api/notices/" + encoded(notice)).expectBody(String.class).returnResult();
    return found.getStatus().is2xxSuccessful()
        ? JSON.readTree(found.getResponseBody()).path("state").asString("")
        : "";
  }

  static String encoded(String notice) {
    return URLEncoder.encode(notice, UTF_8);
  }

  void march(String meeting, String group) {
    facts.scheduled(
        meeting,
        "Executive Committee, March",
        "2027-03-11T14:00:00",
        "America/New_York",
        "2027-03-11T19:00:00Z",
        group);
  }

  List<JsonNode> bounces(String person) {
    return topics.facts("notification.v1", "notification.notice-bounced.v1").stream()
        .filter(it -> it.at("/data/person").asString("").equals(person))
        .toList();
  }
}
