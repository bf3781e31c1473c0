package org.partnershiphub.notification.wording;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.partnershiphub.notification.words.Language;
import org.partnershiphub.platform.ids.TypedId;

/** A language as the name of its wording. */
public record LanguageId(@JsonValue String value) implements TypedId {

  @JsonCreator
  public LanguageId {
    if (Language.of(value).isEmpty()) {
      throw new IllegalArgumentException("We do not write in " + value);
    }
  }

  public static LanguageId of(Language language) {
    return new LanguageId(language.tag());
  }

  @Override
  public String toString() {
    return value;
  }
}
