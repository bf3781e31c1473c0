package org.partnershiphub.notification.words;

/** The words that hold now, in every language. */
@FunctionalInterface
public interface Wordings {

  /**
   * Those of a language in its version in force; asked once for each letter, so it looks nowhere.
   */
  Words in(Language language);
}
