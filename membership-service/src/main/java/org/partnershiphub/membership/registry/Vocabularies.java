package org.partnershiphub.membership.registry;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The closed lists of words that the registry accepts, as data with a version: a new word is a new
 * version of the file, not of the program.
 */
public record Vocabularies(
    int version,
    Map<String, String> workforceRoles,
    Map<String, String> organisationRoles,
    Map<String, AgreementKind> agreementKinds,
    Map<String, String> usStates) {

  /** What kind of paper it is, and who can sign it. */
  public record AgreementKind(String label, Party party) {}

  /** Who signs. */
  public enum Party {
    JURISDICTION,
    PERSON
  }

  /** A fault when the word is not one of the list; it names the words that are, if they are few. */
  public static Faults check(String pointer, String word, Set<String> list) {
    if (list.contains(word)) {
      return Faults.NONE;
    }
    SortedSet<String> words = new TreeSet<>(list);
    return Faults.of(
        pointer,
        words.size() > 20 ? "is not in the list" : "must be one of " + String.join(", ", words));
  }
}
