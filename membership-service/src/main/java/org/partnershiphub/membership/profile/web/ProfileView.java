package org.partnershiphub.membership.profile.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.profile.Charter;
import org.partnershiphub.membership.profile.Document;
import org.partnershiphub.membership.profile.HistoryEntry;
import org.partnershiphub.membership.profile.Outcome;
import org.partnershiphub.membership.profile.PartnershipProfile;
import org.partnershiphub.membership.profile.Texts;

/** The whole profile as everybody may see it; the outcomes are those of the charter in force. */
record ProfileView(
    @JsonUnwrapped Texts texts,
    InForce charter,
    List<Outcome> outcomes,
    List<HistoryEntry> history,
    List<Document> documents) {

  private static final Comparator<HistoryEntry> AS_IT_HAPPENED =
      Comparator.comparing(HistoryEntry::date, Comparator.nullsLast(Comparator.naturalOrder()));

  static ProfileView of(PartnershipProfile it) {
    return new ProfileView(
        it.texts(),
        new InForce(it.charterInForce().version(), it.charterInForce().adoptedOn()),
        it.charterInForce().outcomes(),
        history(it),
        it.documents().stream().filter(Document::shownToAll).toList());
  }

  /** In time, what has no date last. */
  static List<HistoryEntry> history(PartnershipProfile it) {
    return it.history().stream().sorted(AS_IT_HAPPENED).toList();
  }

  /** Which version of the charter it is. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record InForce(int version, @Nullable LocalDate adoptedOn) {}

  /** A version of the charter; {@code versions} are all that can be read. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CharterView(
      int version,
      @Nullable LocalDate adoptedOn,
      boolean inForce,
      List<Outcome> outcomes,
      List<Integer> versions) {

    static CharterView of(PartnershipProfile profile, Charter it) {
      return new CharterView(
          it.version(),
          it.adoptedOn(),
          it.equals(profile.charterInForce()),
          it.outcomes(),
          profile.charters().stream().map(Charter::version).toList());
    }
  }
}
