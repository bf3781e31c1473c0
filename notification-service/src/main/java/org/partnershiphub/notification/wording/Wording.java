package org.partnershiphub.notification.wording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.wording.WordsFact.WordsProposed;
import org.partnershiphub.notification.wording.WordsFact.WordsPublished;
import org.partnershiphub.notification.words.Language;
import org.partnershiphub.notification.words.Words;
import org.partnershiphub.platform.change.Change;

/**
 * How a language is worded: what was proposed, what holds, and what held before.
 *
 * @param last the number of the last version that was proposed
 * @param inForce the version that holds; 0 for what we come with
 * @param published the versions that hold or have held
 * @param editions those that are kept, the oldest first
 */
public record Wording(
    Language language, int last, int inForce, List<Integer> published, List<Edition> editions) {

  /** So many versions are kept, and so many characters of them; the one in force always is. */
  private static final int MOST_KEPT = 100;

  private static final int MOST_CHARACTERS = 1_000_000;

  public Wording {
    published = List.copyOf(published);
    editions = List.copyOf(editions);
  }

  /** As shipped. */
  static Wording shipped(Language language) {
    return new Wording(language, Words.SHIPPED, Words.SHIPPED, List.of(), List.of());
  }

  /** Empty when it is not kept; what we come with is version 0. */
  Optional<Map<String, String>> texts(int version) {
    return version == Words.SHIPPED ? Optional.of(Map.of()) : edition(version).map(Edition::texts);
  }

  public Optional<Edition> edition(int version) {
    return editions.stream().filter(it -> it.version() == version).findFirst();
  }

  /**
   * Some sentences worded anew, on top of what holds.
   *
   * @throws WordsProblem.Unfit naming every sentence that cannot be said
   */
  Change<Wording> propose(List<Sentence> anew, String why, PersonId by, Instant at) {
    Sentences.check(language, anew);
    var all = new TreeMap<>(texts(inForce).orElse(Map.of()));
    anew.forEach(it -> all.put(it.key(), it.text()));
    all.entrySet().removeIf(it -> it.getValue().equals(Sentences.shipped(language, it.getKey())));
    var sentences = all.entrySet().stream().map(it -> new Sentence(it.getKey(), it.getValue()));
    var edition = new Edition(last + 1, inForce, sentences.toList(), why, by, at);
    var next = new ArrayList<>(editions);
    next.add(edition);
    return Change.of(
        new Wording(language, last + 1, inForce, published, kept(next)),
        new WordsProposed(language, last + 1));
  }

  private List<Edition> kept(List<Edition> all) {
    var kept = new ArrayList<>(all);
    while (kept.size() > MOST_KEPT
        || kept.stream().mapToInt(Edition::size).sum() > MOST_CHARACTERS) {
      var oldest = kept.getFirst().version() == inForce ? 1 : 0;
      if (oldest >= kept.size() - 1) {
        break;
      }
      kept.remove(oldest);
    }
    return kept;
  }

  /**
   * Makes a version hold: one that was proposed on what holds now, or one that has held before.
   *
   * @throws WordsProblem.NoSuchEdition when it is not kept
   * @throws WordsProblem.Overtaken when others were published since it was proposed, whose words it
   *     does not have
   */
  Change<Wording> publish(int version) {
    if (texts(version).isEmpty()) {
      throw new WordsProblem.NoSuchEdition();
    }
    if (version == inForce) {
      return Change.nothing(this);
    }
    var held = version == Words.SHIPPED || published.contains(version);
    if (!held && edition(version).filter(it -> it.on() == inForce).isEmpty()) {
      throw new WordsProblem.Overtaken(inForce);
    }
    var all = new ArrayList<>(published);
    if (!held) {
      all.add(version);
    }
    return Change.of(
        new Wording(language, last, version, all, editions),
        new WordsPublished(language, version, inForce));
  }
}
