package org.partnershiphub.membership.registry;

import static java.text.Normalizer.Form.NFC;
import static java.text.Normalizer.Form.NFD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.strings;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quicktheories.core.Gen;

class FoldedTest {

  /** Any text that a name may have: no lone surrogates, which no name may contain. */
  private static Gen<String> names() {
    return strings()
        .allPossible()
        .ofLengthBetween(0, 30)
        .assuming(text -> text.codePoints().noneMatch(FoldedTest::isSurrogate));
  }

  private static boolean isSurrogate(int point) {
    return Character.getType(point) == Character.SURROGATE;
  }

  @Test
  void folding_what_is_folded_changes_nothing() {
    qt().forAll(names()).check(name -> Folded.of(Folded.of(name)).equals(Folded.of(name)));
  }

  @Test
  void letter_case_makes_no_difference() {
    qt().forAll(names())
        .check(
            name ->
                Folded.of(name.toUpperCase(Locale.ROOT)).equals(Folded.of(name))
                    && Folded.of(name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT))
                        .equals(Folded.of(name)));
  }

  @Test
  void composition_makes_no_difference() {
    qt().forAll(names())
        .check(
            name ->
                Folded.of(Normalizer.normalize(name, NFD)).equals(Folded.of(name))
                    && Folded.of(Normalizer.normalize(name, NFC)).equals(Folded.of(name)));
  }

  @Test
  void white_space_makes_no_difference() {
    qt().forAll(integers().between(1, 5), integers().between(0, 3))
        .check(
            (between, around) ->
                Folded.of(
                        " ".repeat(around)
                            + "Clark"
                            + "\u00a0 ".repeat(between)
                            + "County"
                            + "\t".repeat(around))
                    .equals("clark county"));
  }

  @Test
  void every_single_character_folds_to_one_thing_in_all_its_spellings() {
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      if (!Character.isDefined(point) || isSurrogate(point)) {
        continue;
      }
      var text = "a" + Character.toString(point) + "b";
      var folded = Folded.of(text);
      assertThat(Folded.of(folded)).as("U+%04X again", point).isEqualTo(folded);
      assertThat(Folded.of(text.toUpperCase(Locale.ROOT))).as("U+%04X up", point).isEqualTo(folded);
      assertThat(Folded.of(Normalizer.normalize(text, NFD)))
          .as("U+%04X apart", point)
          .isEqualTo(folded);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Straße, STRASSE",
    "ΟΔΟΣ, οδος",
    "ΟΔΟΣ, οδοσ",
    "Ämter, ÄMTER",
    "New York City Administration for Children’s Services, NEW YORK CITY ADMINISTRATION FOR CHILDREN’S SERVICES",
  })
  void these_are_the_same_name(String one, String other) {
    assertThat(Folded.of(one)).isEqualTo(Folded.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "'Arkansas Children & Family Services', 'Arkansas Children and Family Services'",
    "'Children’s Services', 'Children''s Services'",
    "'Franklin County Children Services, Ohio', 'Franklin County Children Services'",
  })
  void these_are_two_names(String one, String other) {
    assertThat(Folded.of(one)).isNotEqualTo(Folded.of(other));
  }

  @Test
  void a_name_is_found_by_its_words_without_their_marks() {
    assertThat(Folded.words("  Ämil O’Connor-Reyes 🌲 "))
        .containsExactly("amil", "o", "connor", "reyes");
  }

  @Test
  void letters_and_digits_alone_see_through_decoration() {
    assertThat(Folded.loosely("JODI  Hill‑Lilly")).isEqualTo(Folded.loosely("Jodi Hill-Lilly"));
    assertThat(Folded.loosely("Ｊｏｄｉ Híll Lilly")).isEqualTo(Folded.loosely("Jodi Hill-Lilly"));
  }
}
