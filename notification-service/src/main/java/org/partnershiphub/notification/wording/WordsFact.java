package org.partnershiphub.notification.wording;

import org.partnershiphub.notification.words.Language;
import org.partnershiphub.platform.change.Fact;

/** What we tell of how we word things. */
public sealed interface WordsFact extends Fact {

  Language language();

  /** Somebody would have some sentences worded otherwise. */
  record WordsProposed(Language language, int version) implements WordsFact {}

  /**
   * We write with other words from now on.
   *
   * @param instead of which version; 0 for what we come with
   */
  record WordsPublished(Language language, int version, int instead) implements WordsFact {}

  @Override
  default String type() {
    return switch (this) {
      case WordsProposed fact -> "notification.words-proposed.v1";
      case WordsPublished fact -> "notification.words-published.v1";
    };
  }

  @Override
  default String key() {
    return "words:" + language().tag();
  }
}
