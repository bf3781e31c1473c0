package org.partnershiphub.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.mail.AnswerLinks.Question;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The links by which invitations are answered are those that events-service opens. */
class AnswerLinksTest {

  private static final Path PROMISE = Path.of("../events-service/contracts/answer-link.json");

  @Test
  void the_links_are_as_events_service_says() throws IOException {
    var promise = JsonMapper.shared().readTree(Files.readAllBytes(PROMISE));
    var links = new AnswerLinks(promise.path("secret").asString(), "https://hub.example.org");

    assertThat(promise.path("examples")).isNotEmpty();
    for (var it : promise.path("examples")) {
      var end = text(it, "end");
      var asked =
          new Question(
              new MeetingId(it.path("subject").asString()),
              meeting(text(it, "occurrence")),
              it.path("version").asInt(),
              end == null ? null : Instant.parse(end));

      assertThat(links.url(new PersonId(it.path("person").asString()), asked))
          .isEqualTo("https://hub.example.org/api/answers/" + it.path("token").asString());
    }
  }

  private static @Nullable String text(JsonNode it, String field) {
    return it.path(field).isNull() ? null : it.path(field).asString();
  }

  private static @Nullable MeetingId meeting(@Nullable String id) {
    return id == null ? null : new MeetingId(id);
  }
}
