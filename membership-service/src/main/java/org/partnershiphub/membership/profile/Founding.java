package org.partnershiphub.membership.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.Faults;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.web.Line;

/** What the profile begins with, as its file says it. */
record Founding(
    @NotNull @Line String name,
    @NotNull @Line(max = 40) String abbreviation,
    @NotNull @Line(max = 1_000) String selfDescription,
    @NotNull @Line(max = 2_000) String mission,
    @NotNull List<@NotNull @Line String> sciences,
    @NotEmpty List<@NotNull @Valid Outcome> outcomes,
    @NotNull List<@NotNull @Valid Happening> history) {

  /** An entry of the history before it has an id. */
  record Happening(@Nullable KnownDate date, @NotNull @Line(max = 1_000) String text) {

    HistoryEntry entry(int number) {
      return new HistoryEntry(new EntryId("founding-" + number), date, text);
    }
  }

  Texts texts() {
    return new Texts(name, abbreviation, selfDescription, mission, sciences);
  }

  Faults faults() {
    return texts().faults().and(Charter.faults(outcomes));
  }

  Change<PartnershipProfile> profile() {
    var entries =
        IntStream.range(0, history.size()).mapToObj(at -> history.get(at).entry(at + 1)).toList();
    return PartnershipProfile.found(texts(), outcomes, entries);
  }
}
