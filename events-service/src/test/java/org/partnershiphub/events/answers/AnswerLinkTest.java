package org.partnershiphub.events.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.platform.seal.Seals;
import tools.jackson.databind.json.JsonMapper;

class AnswerLinkTest {

  private static final String SECRET = "only-for-tests-of-the-links";

  private final AnswerLinks links =
      new AnswerLinks(new AnswerPolicy(SECRET, Duration.ofSeconds(1)));

  /** Notification-service reads the same file and must write the same tokens. */
  @Test
  void the_links_are_what_was_promised() throws IOException {
    var promised =
        JsonMapper.shared().readTree(Files.readString(Path.of("contracts", "answer-link.json")));
    assertThat(promised.path("secret").asString("")).isEqualTo(SECRET);
    var examples = promised.path("examples");
    assertThat(examples).hasSize(3);
    for (var it : examples) {
      var link =
          new AnswerLink(
              new PersonId(it.path("person").asString("")),
              new MeetingId(it.path("subject").asString("")),
              it.path("occurrence").isNull()
                  ? null
                  : new MeetingId(it.path("occurrence").asString("")),
              it.path("version").asInt(),
              it.path("end").isNull() ? null : Instant.parse(it.path("end").asString("")));
      assertThat(link.text()).isEqualTo(it.path("text").asString(""));
      assertThat(links.token(link)).isEqualTo(it.path("token").asString(""));
      assertThat(links.open(it.path("token").asString(""))).contains(link);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stop|p001|MEETING_SCHEDULED",
        "answer|p001|m-1|*|1",
        "answer|p001|m-1|*|one|0",
        "answer|P 1|m-1|*|1|0",
        "answer|p001|m-1|*|1|never",
        "other|p001|m-1|*|1|0"
      })
  void another_text_under_our_seal_is_no_link(String text) {
    assertThat(links.open(new Seals(SECRET).seal(text))).isEmpty();
  }
}
