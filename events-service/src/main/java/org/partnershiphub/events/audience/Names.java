package org.partnershiphub.events.audience;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names made comparable: without accents, letter case, middle names and order. */
public final class Names {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}'’]+");
  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Between a first and a last name there are at most two others. */
  private static final int REACH = 3;

  private Names() {}

  /** The first and the last word of a name; null when it has one only, which may be any word. */
  public static @Nullable String key(String name) {
    var words = words(name);
    return words.size() < 2 ? null : pair(words.getFirst(), words.getLast());
  }

  /** The keys of all names that could stand in a text, in either order. */
  public static Set<String> keys(String text) {
    var words = words(text);
    var keys = new HashSet<String>();
    for (int i = 0; i < words.size(); i++) {
      for (int j = i + 1; j < words.size() && j <= i + REACH; j++) {
        keys.add(pair(words.get(i), words.get(j)));
      }
    }
    return keys;
  }

  private static String pair(String one, String other) {
    return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
  }

  private static List<String> words(String text) {
    return Stream.of(BETWEEN_WORDS.split(text))
        .map(Names::folded)
        .filter(it -> !it.isEmpty())
        .toList();
  }

  /** What a possessive adds is no part of the name. */
  private static String folded(String word) {
    var bare = word.replaceAll("['’][sS]$", "");
    var letters = MARKS.matcher(Normalizer.normalize(bare, Normalizer.Form.NFKD)).replaceAll("");
    return letters.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
