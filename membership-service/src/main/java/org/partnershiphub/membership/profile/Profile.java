package org.partnershiphub.membership.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the partnership says of itself, each text once and clean, with where it comes from. */
record Profile(
    String name,
    String abbreviation,
    String selfDescription,
    String mission,
    List<String> sciences,
    List<Outcome> outcomes,
    List<HistoryEntry> history) {

  /** What the charter wants to change, and which way is better. */
  record Outcome(String id, String code, String text, Direction direction) {}

  /** Which way an outcome's measure should move. */
  enum Direction {
    UP,
    DOWN
  }

  /** Something that happened, as precisely as it is known. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record HistoryEntry(@Nullable String date, String text) {}
}
