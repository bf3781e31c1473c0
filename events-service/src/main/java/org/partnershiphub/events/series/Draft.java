package org.partnershiphub.events.series;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.SeriesId;

/**
 * A change set that somebody collects before it is published; nobody hears of it until then.
 *
 * @param revision grows with each writing; the next is conditional on it
 * @param publishedAs the version of the series that it made, or was found to be in; null before
 */
public record Draft(
    DraftId id,
    SeriesId series,
    List<Wish> edits,
    @Nullable String reason,
    PersonId by,
    Instant at,
    int revision,
    @Nullable Integer publishedAs) {

  public Draft {
    edits = List.copyOf(edits);
  }

  Draft rewritten(List<Wish> others, @Nullable String why, PersonId who, Instant now) {
    return new Draft(id, series, others, why, who, now, revision + 1, null);
  }

  Draft published(int version) {
    return new Draft(id, series, edits, reason, by, at, revision + 1, version);
  }
}
