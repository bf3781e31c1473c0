package org.partnershiphub.membership.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.profile.ProfileFact.CharterVersionAdopted;
import org.partnershiphub.membership.profile.ProfileFact.PartnershipProfileUpdated;
import org.partnershiphub.membership.profile.ProfileProblem.CharterTooEarly;
import org.partnershiphub.membership.profile.ProfileProblem.DocumentOlder;
import org.partnershiphub.membership.profile.ProfileProblem.NoSuchCharter;
import org.partnershiphub.membership.profile.ProfileProblem.NoSuchDocument;
import org.partnershiphub.membership.profile.ProfileProblem.NoSuchEntry;
import org.partnershiphub.membership.profile.ProfileProblem.SaidAlready;
import org.partnershiphub.platform.change.Change;

/**
 * What the partnership says of itself, in one document, so that exactly one version of the charter
 * is in force.
 *
 * @param version counts the changes; the facts carry it
 * @param charters by version, from 1; the last one is in force
 * @param documents in the order in which they were first published
 */
public record PartnershipProfile(
    ProfileId id,
    long version,
    Texts texts,
    List<Charter> charters,
    List<HistoryEntry> history,
    List<Document> documents) {

  public PartnershipProfile {
    charters = List.copyOf(charters);
    history = List.copyOf(history);
    documents = List.copyOf(documents);
  }

  /** The first state, with the charter that stood before this registry. */
  static Change<PartnershipProfile> found(
      Texts texts, List<Outcome> outcomes, List<HistoryEntry> history) {
    var charter = new Charter(1, null, outcomes);
    var first =
        new PartnershipProfile(
            ProfileId.PARTNERSHIP, 1, texts, List.of(charter), once(history), List.of());
    return Change.of(first, new PartnershipProfileUpdated(1), new CharterVersionAdopted(1, null));
  }

  private static List<HistoryEntry> once(List<HistoryEntry> history) {
    return history.stream()
        .filter(it -> history.stream().filter(it::saysThatOf).findFirst().orElseThrow().equals(it))
        .toList();
  }

  /** Says who we are in other words; in the same ones, nothing changes. */
  public Change<PartnershipProfile> describe(Texts other) {
    return other.equals(texts)
        ? Change.nothing(this)
        : updated(other, charters, history, documents);
  }

  /** Puts the next version of the charter in force; the same one again changes nothing. */
  public Change<PartnershipProfile> adopt(LocalDate on, List<Outcome> outcomes) {
    var present = charterInForce();
    if (present.says(on, outcomes)) {
      return Change.nothing(this);
    }
    if (!present.mayPrecede(on)) {
      throw new CharterTooEarly(present.adoptedOn());
    }
    var next = new Charter(present.version() + 1, on, outcomes);
    return updated(texts, plus(charters, next), history, documents)
        .then(it -> Change.of(it, new CharterVersionAdopted(next.version(), on)));
  }

  public Charter charterInForce() {
    return charters.getLast();
  }

  public Charter charter(int wanted) {
    return charters.stream()
        .filter(it -> it.version() == wanted)
        .findFirst()
        .orElseThrow(() -> new NoSuchCharter(wanted));
  }

  /** Adds what happened; what is said already is not said twice. */
  public Change<PartnershipProfile> add(HistoryEntry entry) {
    return history.stream().anyMatch(entry::saysThatOf)
        ? Change.nothing(this)
        : updated(texts, charters, plus(history, entry), documents);
  }

  /** Says an entry better. */
  public Change<PartnershipProfile> correct(HistoryEntry entry) {
    var present = find(history, it -> it.id().equals(entry.id()), new NoSuchEntry(entry.id()));
    if (present.equals(entry)) {
      return Change.nothing(this);
    }
    history.stream()
        .filter(it -> !it.equals(present) && it.saysThatOf(entry))
        .findFirst()
        .ifPresent(
            it -> {
              throw new SaidAlready(it.id());
            });
    return updated(texts, charters, replaced(history, present, entry), documents);
  }

  /** Publishes a version of a document, or says the present one better. */
  public Change<PartnershipProfile> publish(Document document) {
    var present = document(document.id());
    if (present == null) {
      return updated(texts, charters, history, plus(documents, document));
    }
    if (document.version() < present.version()) {
      throw new DocumentOlder(present.id(), present.version());
    }
    return put(present, document);
  }

  /** Takes a document back: its link is shown no more. */
  public Change<PartnershipProfile> withdraw(DocumentId document) {
    var present = find(documents, it -> it.id().equals(document), new NoSuchDocument(document));
    return put(present, present.withdrawn());
  }

  private Change<PartnershipProfile> put(Document present, Document other) {
    return present.equals(other)
        ? Change.nothing(this)
        : updated(texts, charters, history, replaced(documents, present, other));
  }

  private @Nullable Document document(DocumentId wanted) {
    return documents.stream().filter(it -> it.id().equals(wanted)).findFirst().orElse(null);
  }

  private static <T> T find(List<T> list, Predicate<T> wanted, ProfileProblem otherwise) {
    return list.stream().filter(wanted).findFirst().orElseThrow(() -> otherwise);
  }

  private static <T> List<T> plus(List<T> list, T more) {
    return Stream.concat(list.stream(), Stream.of(more)).toList();
  }

  private static <T> List<T> replaced(List<T> list, T present, T by) {
    return list.stream().map(it -> it.equals(present) ? by : it).toList();
  }

  private Change<PartnershipProfile> updated(
      Texts newTexts,
      List<Charter> newCharters,
      List<HistoryEntry> newHistory,
      List<Document> newDocuments) {
    var next =
        new PartnershipProfile(id, version + 1, newTexts, newCharters, newHistory, newDocuments);
    return Change.of(next, new PartnershipProfileUpdated(next.version()));
  }
}
