package org.partnershiphub.notification.words;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language in which we write, as its readers in the United States use it. */
public enum Language {
  EN("en"),
  ES("es");

  private final String tag;
  private final Locale locale;

  Language(String tag) {
    this.tag = tag;
    this.locale = Locale.forLanguageTag(tag + "-US");
  }

  /** As BCP 47 has it. */
  @JsonValue
  public String tag() {
    return tag;
  }

  /** By which times and numbers are written. */
  public Locale locale() {
    return locale;
  }

  /** The language of a BCP 47 tag, whatever its region is; empty when we do not write in it. */
  public static Optional<Language> of(String tag) {
    var primary = Locale.forLanguageTag(tag.strip()).getLanguage();
    return Stream.of(values()).filter(it -> it.tag.equals(primary)).findFirst();
  }

  @JsonCreator
  static Language parse(String tag) {
    return of(tag).orElseThrow(() -> new IllegalArgumentException("We do not write in " + tag));
  }
}
