package org.partnershiphub.notification.wording;

import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.wording.WordsProblem.Unfit;
import org.partnershiphub.notification.wording.WordsProblem.Wrong;
import org.partnershiphub.notification.words.Catalogue;
import org.partnershiphub.notification.words.Language;

/** What a sentence may be: known, short, and with no value that nobody puts in. */
final class Sentences {

  private static final int MOST = 50;
  private static final int LONGEST = 2_000;
  private static final int MOST_WORDS = 20;
  private static final int SUBJECT = 60;
  private static final int[] COUNTS = {0, 1, 2, 7};

  private static final Map<Language, SortedMap<String, String>> SHIPPED =
      Map.of(
          Language.EN, Catalogue.shipped(Language.EN), Language.ES, Catalogue.shipped(Language.ES));

  /** As long as what is put in mostly is; names are cut to four characters where it is tight. */
  private static final Map<String, String> USUAL =
      Map.of("when", "Wed Sep 30, 11:00 AM PDT", "day", "Wed Sep 30, 2027");

  private Sentences() {}

  /** As we come with it; null when there is none. */
  static @Nullable String shipped(Language language, String key) {
    var sentences = SHIPPED.get(language);
    return sentences == null ? null : sentences.get(key);
  }

  /**
   * @throws Unfit naming every sentence that cannot be said
   */
  static void check(Language language, List<Sentence> anew) {
    var wrong = new ArrayList<Wrong>();
    if (anew.isEmpty() || anew.size() > MOST) {
      wrong.add(new Wrong("", "Between 1 and " + MOST + " sentences are worded at a time."));
    }
    var seen = new HashSet<String>();
    for (var it : anew) {
      var why = seen.add(it.key()) ? fault(language, it) : Optional.of("It is said twice.");
      why.ifPresent(text -> wrong.add(new Wrong(it.key(), text)));
    }
    if (!wrong.isEmpty()) {
      throw new Unfit(wrong);
    }
  }

  /** Why a sentence cannot be said; empty when it can. */
  static Optional<String> fault(Language language, Sentence it) {
    var shipped = shipped(language, it.key());
    if (shipped == null) {
      return Optional.of("There is no such sentence.");
    }
    if (it.text().isBlank() || it.text().length() > LONGEST) {
      return Optional.of("A sentence has 1 to " + LONGEST + " characters.");
    }
    if (!it.text().codePoints().allMatch(Sentences::isText)) {
      return Optional.of("It has characters that are no text.");
    }
    return parsed(language, it.text())
        .map(format -> fault(it, format))
        .orElseGet(() -> Optional.of("Its braces cannot be read as ICU MessageFormat."));
  }

  private static boolean isText(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static Optional<MessageFormat> parsed(Language language, String text) {
    try {
      return Optional.of(new MessageFormat(text, language.locale()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> fault(Sentence it, MessageFormat format) {
    var known = values(it.key());
    var strange = new HashSet<>(format.getArgumentNames());
    strange.removeAll(known);
    if (!strange.isEmpty()) {
      return Optional.of(
          "Nobody puts in %s; there is %s.".formatted(listed(strange), listed(known)));
    }
    var said = examples(it.key(), format);
    if (said.isEmpty()) {
      return Optional.of("It cannot be said with what is put in.");
    }
    if (it.key().contains(".subject") && said.stream().anyMatch(line -> length(line) > SUBJECT)) {
      return Optional.of("A subject has at most " + SUBJECT + " characters, with a short name.");
    }
    return said.stream()
            .flatMap(line -> Stream.of(line.split("(?<=[.?!])\\s")))
            .anyMatch(line -> line.strip().split("\\s+").length > MOST_WORDS)
        ? Optional.of("A sentence has at most " + MOST_WORDS + " words.")
        : Optional.empty();
  }

  private static String listed(Set<String> names) {
    return names.isEmpty()
        ? "nothing"
        : names.stream().sorted().map(it -> "{" + it + "}").reduce((a, b) -> a + ", " + b).get();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** What the code puts in: whatever a shipped sentence of any language takes. */
  private static Set<String> values(String key) {
    var values = new HashSet<String>();
    SHIPPED
        .values()
        .forEach(it -> values.addAll(new MessageFormat(it.get(key)).getArgumentNames()));
    return values;
  }

  /** The sentence said with several counts; none when it cannot be said. */
  private static List<String> examples(String key, MessageFormat format) {
    var counted = counted(key);
    var said = new ArrayList<String>();
    try {
      for (var count : COUNTS) {
        var values = new HashMap<String, Object>();
        for (var name : format.getArgumentNames()) {
          values.put(name, counted.contains(name) ? count : USUAL.getOrDefault(name, "Abcd"));
        }
        said.add(format.format(values));
      }
      return said;
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  /** Those values that are numbers: some shipped sentence counts them. */
  private static Set<String> counted(String key) {
    var counted = new HashSet<String>();
    for (var name : values(key)) {
      SHIPPED.values().stream()
          .map(it -> it.get(key))
          .filter(it -> it.contains("{" + name + ", plural") || it.contains("{" + name + ", sel"))
          .filter(it -> !it.contains("{" + name + ", select,"))
          .forEach(it -> counted.add(name));
    }
    return counted;
  }
}
