package org.partnershiphub.notification.wording;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.partnershiphub.notification.directory.PersonId;

/**
 * A version of a language's words.
 *
 * @param on the version that was in force when it was proposed
 * @param sentences all that are worded otherwise than shipped
 * @param why in the words of whoever proposed it
 */
public record Edition(
    int version, int on, List<Sentence> sentences, String why, PersonId by, Instant at) {

  public Edition {
    sentences = List.copyOf(sentences);
  }

  /** By their keys. */
  public Map<String, String> texts() {
    return sentences.stream().collect(Collectors.toMap(Sentence::key, Sentence::text));
  }

  int size() {
    return sentences.stream().mapToInt(it -> it.key().length() + it.text().length()).sum();
  }
}
