package org.partnershiphub.notification.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** The sentences that we come with, by their keys. */
public final class Catalogue {

  private Catalogue() {}

  /** Every sentence of a language as it is shipped, in ICU MessageFormat. */
  public static SortedMap<String, String> shipped(Language language) {
    var sentences = new TreeMap<String, String>();
    read(language).forEach((key, text) -> sentences.put((String) key, (String) text));
    return Collections.unmodifiableSortedMap(sentences);
  }

  /** The shipped sentences, but for those that have been worded anew. */
  static SortedMap<String, String> with(Language language, Map<String, String> anew) {
    var sentences = new TreeMap<>(shipped(language));
    anew.forEach((key, text) -> sentences.computeIfPresent(key, (it, shipped) -> text));
    return sentences;
  }

  private static Properties read(Language language) {
    var file = "/words/" + language.tag() + ".properties";
    var found = Objects.requireNonNull(Catalogue.class.getResourceAsStream(file), file);
    try (var in = new InputStreamReader(found, StandardCharsets.UTF_8)) {
      var properties = new Properties();
      properties.load(in);
      return properties;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
