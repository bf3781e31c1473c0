package org.partnershiphub.notification.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogues against each other and against the code that says their sentences. */
class CatalogueTest {

  private static final Path CODE = Path.of("src/main/java");
  private static final int MOST_WORDS = 20;

  /** What is the same in both languages. */
  private static final Set<String> SAME =
      Set.of("rhythm", "record.agenda.subject", "record.agenda.heading");

  /** Keys are put together of these and an ending. */
  private static final Pattern STEM = Pattern.compile("\"([a-z]+(?:\\.[a-z]+)+)\"");

  @Test
  void every_sentence_is_in_every_language_and_takes_the_same_values() {
    var english = Catalogue.shipped(Language.EN);
    var spanish = Catalogue.shipped(Language.ES);

    assertThat(spanish.keySet()).isEqualTo(english.keySet());
    assertThat(english.keySet())
        .allSatisfy(
            key ->
                assertThat(english.get(key))
                    .satisfies(it -> sameValues(key, it, spanish.get(key))));
  }

  /** A language may do without a value, but has none that the other does not have. */
  private static void sameValues(String key, String english, String spanish) {
    assertThat(values(english)).as(key).containsAll(values(spanish));
  }

  private static Set<String> values(String text) {
    return new MessageFormat(text).getArgumentNames();
  }

  @Test
  void a_sentence_is_translated() {
    var english = Catalogue.shipped(Language.EN);
    var spanish = Catalogue.shipped(Language.ES);
    var same =
        english.keySet().stream()
            .filter(it -> english.get(it).equals(spanish.get(it)))
            .filter(it -> english.get(it).matches(".*[a-z]{3,}.*"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(same).isSubsetOf(SAME);
  }

  @Test
  void no_sentence_is_missing_and_none_stands_there_for_nothing() throws IOException {
    var code = code();
    var keys = Catalogue.shipped(Language.EN).keySet();
    var stems = STEM.matcher(code).results().map(it -> it.group(1)).collect(Collectors.toSet());

    assertThat(keys).allMatch(key -> isSaid(key, code, stems));
    var said = Pattern.compile("say\\(\\s*\"([a-z.]+)\"").matcher(code).results();
    assertThat(said.map(it -> it.group(1))).isNotEmpty().allMatch(keys::contains);
  }

  private static boolean isSaid(String key, String code, Set<String> stems) {
    return code.contains("\"" + key + "\"")
        || stems.stream().anyMatch(stem -> key.startsWith(stem + "."));
  }

  private static String code() throws IOException {
    try (Stream<Path> files = Files.walk(CODE)) {
      return files
          .filter(it -> it.toString().endsWith(".java"))
          .map(CatalogueTest::read)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void no_sentence_is_long(Language language) {
    var pieces =
        Catalogue.shipped(language).values().stream()
            .flatMap(text -> Stream.of(text.split("[{}]")))
            .flatMap(text -> Stream.of(text.split("(?<=[.?!])\\s")));

    assertThat(pieces).allMatch(it -> it.strip().split("\\s+").length <= MOST_WORDS);
  }
}
