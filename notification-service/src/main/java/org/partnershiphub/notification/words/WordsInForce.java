package org.partnershiphub.notification.words;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The words in force, ready to be used; another version takes their place as a whole. */
@Component
class WordsInForce implements Wordings {

  private volatile Map<Language, Words> all = shipped();

  private static Map<Language, Words> shipped() {
    var words = new EnumMap<Language, Words>(Language.class);
    for (var language : Language.values()) {
      words.put(language, Words.shipped(language));
    }
    return words;
  }

  @Override
  public Words in(Language language) {
    var words = all.get(language);
    if (words == null) {
      throw new IllegalStateException("There are words in every language, but not in " + language);
    }
    return words;
  }
}
