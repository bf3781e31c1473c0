package org.partnershiphub.events.series;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.schedule.Slot;

/**
 * What publishing a change set would come to.
 *
 * @param version of the series then
 * @param notices how many people would hear of it, each once
 * @param earliest the first day that would be in time, when something comes sooner: then publishing
 *     needs a reason for the short notice; null when it needs none
 */
public record Preview(
    boolean material,
    int version,
    long notices,
    @Nullable LocalDate earliest,
    List<String> words,
    List<Move> moves) {

  /** An occurrence that begins at another moment. */
  public record Move(Slot from, Slot to) {}
}
