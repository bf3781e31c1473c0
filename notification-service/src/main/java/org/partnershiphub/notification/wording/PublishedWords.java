package org.partnershiphub.notification.wording;

import java.util.Map;
import org.partnershiphub.notification.words.Language;

/** What holds in each language, looked up many times a minute. */
public interface PublishedWords {

  /** The version in force of each language that is not as shipped. */
  Map<Language, Integer> inForce();

  /** All that is worded otherwise than shipped in the version in force. */
  Edition edition(Language language);
}
