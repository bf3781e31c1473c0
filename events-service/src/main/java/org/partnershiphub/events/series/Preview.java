package org.partnershiphub.events.series;

import java.util.List;
import org.partnershiphub.events.schedule.Slot;

/**
 * What publishing a change set would come to.
 *
 * @param version of the series then
 * @param notices how many people would hear of it, each once
 */
public record Preview(
    boolean material, int version, long notices, List<String> words, List<Move> moves) {

  /** An occurrence that begins at another moment. */
  public record Move(Slot from, Slot to) {}
}
