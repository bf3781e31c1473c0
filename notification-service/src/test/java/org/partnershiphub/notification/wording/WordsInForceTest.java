package org.partnershiphub.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.words.Language;

/** What an instance says while others publish. */
class WordsInForceTest {

  private static final Instant NOON = Instant.parse("2026-11-23T17:00:00Z");

  private final Map<Language, Edition> published = new EnumMap<>(Language.class);
  private final WordsInForce words = new WordsInForce(new Published(published));

  private record Published(Map<Language, Edition> editions) implements PublishedWords {

    @Override
    public Map<Language, Integer> inForce() {
      var versions = new EnumMap<Language, Integer>(Language.class);
      editions.forEach((language, it) -> versions.put(language, it.version()));
      return versions;
    }

    @Override
    public Edition edition(Language language) {
      return editions.get(language);
    }
  }

  private void publish(Language language, int version, Sentence... sentences) {
    published.put(
        language,
        new Edition(
            version, version - 1, List.of(sentences), "to try", new PersonId("p001"), NOON));
  }

  @Test
  void another_version_is_taken_up_at_the_next_look_and_by_its_language_alone() {
    publish(Language.ES, 3, new Sentence("somebody", "una persona"));
    assertThat(words.in(Language.ES).say("somebody")).isNotEqualTo("una persona");

    words.look();

    assertThat(words.in(Language.ES).say("somebody")).isEqualTo("una persona");
    assertThat(words.in(Language.ES).version()).isEqualTo(3);
    assertThat(words.in(Language.EN).version()).isZero();
    assertThat(words.in(Language.EN).say("somebody")).isEqualTo("somebody");
  }

  @Test
  void what_is_shipped_is_said_again_once_nothing_else_is_in_force() {
    publish(Language.EN, 1, new Sentence("somebody", "someone"));
    words.look();
    assertThat(words.in(Language.EN).say("somebody")).isEqualTo("someone");

    published.clear();
    words.look();

    assertThat(words.in(Language.EN).say("somebody")).isEqualTo("somebody");
    assertThat(words.in(Language.EN).version()).isZero();
  }

  @Test
  void a_sentence_that_no_longer_fits_is_said_as_shipped_and_the_others_as_published() {
    publish(
        Language.EN,
        2,
        new Sentence("gone.since", "of an earlier catalogue"),
        new Sentence("todo.nothing", "Nothing {atAll}."),
        new Sentence("somebody", "someone"));

    words.look();

    assertThat(words.in(Language.EN).say("todo.nothing")).isEqualTo("Nothing.");
    assertThat(words.in(Language.EN).say("somebody")).isEqualTo("someone");
    assertThat(words.in(Language.EN).version()).isEqualTo(2);
  }
}
