package org.partnershiphub.membership.registry;

import static java.text.Normalizer.Form.NFC;
import static java.text.Normalizer.Form.NFKD;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Text made comparable: composed (NFC), case-folded, white space as single blanks. Two names that
 * people read as the same fold to the same text; stores compare this field, never the name, because
 * not every store knows collations.
 */
public final class Folded {

  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Folded() {}

  public static String of(String text) {
    var blank = BLANKS.matcher(text).replaceAll(" ").strip();
    // Up and down again, twice over NFC: what a single toLowerCase leaves apart (ß and SS, the two
    // small sigmas, a dotted capital I in two spellings) comes together.
    return composed(downAndUp(composed(downAndUp(composed(blank)))));
  }

  /**
   * The folded words of a name without their marks, for searches by the beginning of any of them:
   * who has no such key finds Núñez as nunez.
   */
  public static List<String> words(String text) {
    return Stream.of(BETWEEN_WORDS.split(of(text)))
        .map(word -> MARKS.matcher(Normalizer.normalize(word, NFKD)).replaceAll(""))
        .map(Folded::of)
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  /** Letters and digits only: "Ann-Marie O'Neil" and "ann marie oneil" are one. */
  public static String loosely(String text) {
    return NOT_LETTERS.matcher(Normalizer.normalize(of(text), NFKD)).replaceAll("");
  }

  private static String downAndUp(String text) {
    return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, NFC);
  }
}
