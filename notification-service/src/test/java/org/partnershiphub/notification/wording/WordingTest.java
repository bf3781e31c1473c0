package org.partnershiphub.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.wording.WordsProblem.NoSuchEdition;
import org.partnershiphub.notification.wording.WordsProblem.Overtaken;
import org.partnershiphub.notification.wording.WordsProblem.Unfit;
import org.partnershiphub.notification.wording.WordsProblem.Wrong;
import org.partnershiphub.notification.words.Catalogue;
import org.partnershiphub.notification.words.Language;
import org.partnershiphub.notification.words.Words;

class WordingTest {

  private static final PersonId BIRCH = new PersonId("p001");
  private static final Instant NOON = Instant.parse("2026-11-23T17:00:00Z");

  private static Wording proposed(Wording on, String key, String text) {
    return on.propose(List.of(new Sentence(key, text)), "clearer", BIRCH, NOON).state();
  }

  private static String said(Wording wording, String key) {
    var texts = wording.texts(wording.inForce()).orElseThrow();
    return Words.of(wording.language(), wording.inForce(), texts).say(key);
  }

  @Test
  void what_is_proposed_holds_once_it_is_published_and_what_held_before_can_hold_again() {
    var shipped = Wording.shipped(Language.EN);
    var first = proposed(shipped, "todo.nothing", "Nothing at all.");
    assertThat(said(first, "todo.nothing")).isEqualTo("Nothing.");

    var published = first.publish(1).state();
    assertThat(said(published, "todo.nothing")).isEqualTo("Nothing at all.");
    var second = proposed(published, "somebody", "someone").publish(2).state();
    assertThat(said(second, "todo.nothing")).isEqualTo("Nothing at all.");
    assertThat(said(second, "somebody")).isEqualTo("someone");

    assertThat(said(second.publish(1).state(), "somebody")).isEqualTo("somebody");
    assertThat(said(second.publish(0).state(), "todo.nothing")).isEqualTo("Nothing.");
    assertThat(second.publish(2).isNothing()).isTrue();
  }

  @Test
  void nobodys_words_are_lost_when_two_are_proposed_at_once() {
    var both =
        proposed(
            proposed(Wording.shipped(Language.ES), "todo.nothing", "Nada más."),
            "somebody",
            "una persona");
    var one = both.publish(1).state();

    assertThatThrownBy(() -> one.publish(2)).isInstanceOf(Overtaken.class);
    assertThatThrownBy(() -> one.publish(9)).isInstanceOf(NoSuchEdition.class);
    assertThat(one.inForce()).isEqualTo(1);
  }

  @Test
  void a_sentence_worded_as_shipped_again_is_no_sentence_of_its_own() {
    var odd = proposed(Wording.shipped(Language.EN), "somebody", "someone").publish(1).state();

    var back = proposed(odd, "somebody", "somebody");

    assertThat(back.edition(2).orElseThrow().sentences()).isEmpty();
  }

  @Test
  void too_much_at_once_is_refused() {
    var many =
        Catalogue.shipped(Language.EN).keySet().stream()
            .limit(51)
            .map(it -> new Sentence(it, "anew"))
            .toList();
    var shipped = Wording.shipped(Language.EN);

    for (var sentences : List.of(many, List.<Sentence>of())) {
      assertThat(
              catchThrowableOfType(
                      Unfit.class, () -> shipped.propose(sentences, "clearer", BIRCH, NOON))
                  .wrong())
          .contains(new Wrong("", "Between 1 and 50 sentences are worded at a time."));
    }
  }

  @Test
  void the_last_hundred_are_kept_and_the_one_in_force() {
    var wording = proposed(Wording.shipped(Language.EN), "somebody", "someone").publish(1).state();
    for (int i = 0; i < 150; i++) {
      wording = proposed(wording, "somebody", "someone " + i);
    }

    assertThat(wording.editions()).hasSize(100);
    assertThat(wording.edition(1)).isPresent();
    assertThat(wording.edition(151)).isPresent();
    assertThat(wording.edition(2)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "no.such, Hello, There is no such sentence.",
        "todo.nothing, `  `, A sentence has 1 to 2000 characters.",
        "todo.nothing, Nothing {at all, Its braces cannot be read as ICU MessageFormat.",
        "todo.nothing, Nothing {name}, Nobody puts in {name}; there is nothing.",
        "meeting.join, safe\u202Etxt, It has characters that are no text.",
        "meeting.moved.subject, `The time of this meeting has moved: {name}, now {when}`, `A subject"
            + " has at most 60 characters, with a short name.`",
        "todo.nothing, `one two three four five six seven eight nine ten one two three four five six"
            + " seven eight nine ten more`, A sentence has at most 20 words."
      })
  void a_sentence_that_cannot_be_said_is_refused_with_its_reason(
      String key, String text, String why) {
    var refused =
        catchThrowableOfType(Unfit.class, () -> proposed(Wording.shipped(Language.EN), key, text));

    assertThat(refused.wrong()).containsExactly(new Wrong(key, why));
  }

  @Test
  void everything_wrong_is_named_at_once() {
    var anew =
        List.of(
            new Sentence("no.such", "x"),
            new Sentence("somebody", "{"),
            new Sentence("todo.nothing", "Nothing at all."));

    var refused =
        catchThrowableOfType(
            Unfit.class, () -> Wording.shipped(Language.EN).propose(anew, "clearer", BIRCH, NOON));

    assertThat(refused.wrong()).extracting(Wrong::key).containsExactly("no.such", "somebody");
  }

  @ParameterizedTest
  @EnumSource
  void what_we_come_with_could_be_proposed(Language language) {
    assertThat(Catalogue.shipped(language).entrySet())
        .allSatisfy(
            it ->
                assertThat(Sentences.fault(language, new Sentence(it.getKey(), it.getValue())))
                    .as(it.toString())
                    .isEmpty());
  }

  @Test
  void words_of_one_version_are_the_same_words() {
    assertThat(Words.of(Language.EN, 1, Map.of()))
        .isEqualTo(Words.of(Language.EN, 1, Map.of()))
        .isNotEqualTo(Words.shipped(Language.EN));
  }
}
