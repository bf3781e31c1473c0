package org.partnershiphub.membership.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.Folded;

/** Something that happened, as precisely as it is known. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryEntry(EntryId id, @Nullable KnownDate date, String text) {

  /** Whether a reader would take them for one entry that stands twice. */
  boolean saysThatOf(HistoryEntry other) {
    return Objects.equals(date, other.date) && bare(text).equals(bare(other.text));
  }

  /** A copy often loses the full stop. */
  private static String bare(String text) {
    var folded = Folded.of(text);
    return folded.endsWith(".") ? folded.substring(0, folded.length() - 1).strip() : folded;
  }
}
