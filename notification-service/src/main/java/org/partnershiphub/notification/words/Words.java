package org.partnershiphub.notification.words;

import com.ibm.icu.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All sentences of one language in one version. Two of the same language and version say the same,
 * so they may be part of the key of what is kept.
 */
public final class Words {

  /** The version of what we come with. */
  public static final int SHIPPED = 0;

  private final Language language;
  private final int version;
  private final Map<String, MessageFormat> sentences = new HashMap<>();

  private Words(Language language, int version, Map<String, String> sentences) {
    this.language = language;
    this.version = version;
    sentences.forEach(
        (key, text) -> this.sentences.put(key, new MessageFormat(text, language.locale())));
  }

  public static Words shipped(Language language) {
    return new Words(language, SHIPPED, Catalogue.shipped(language));
  }

  /**
   * The shipped words, but for some sentences.
   *
   * @throws IllegalArgumentException when one of them is no ICU MessageFormat
   */
  public static Words of(Language language, int version, Map<String, String> anew) {
    return new Words(language, version, Catalogue.with(language, anew));
  }

  public Language language() {
    return language;
  }

  public int version() {
    return version;
  }

  /**
   * A sentence with what is put into it.
   *
   * @param named names and values in turn: strings and numbers
   * @throws IllegalArgumentException when there is no such sentence
   */
  public String say(String key, Object... named) {
    var sentence = sentences.get(key);
    if (sentence == null) {
      throw new IllegalArgumentException("No such sentence: " + key);
    }
    var values = new HashMap<String, Object>();
    for (int i = 0; i < named.length; i += 2) {
      values.put((String) named[i], named[i + 1]);
    }
    synchronized (sentence) { // ICU's formats are not for several threads
      return sentence.format(values);
    }
  }

  /** Several as one, as in {@code a, b and c}. */
  public String list(List<String> some) {
    return some.size() < 2
        ? String.join("", some)
        : say(
            "list.and",
            "most",
            String.join(", ", some.subList(0, some.size() - 1)),
            "last",
            some.getLast());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Words it && it.language == language && it.version == version;
  }

  @Override
  public int hashCode() {
    return Objects.hash(language, version);
  }

  @Override
  public String toString() {
    return language.tag() + "-" + version;
  }
}
