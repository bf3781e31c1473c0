package org.partnershiphub.community.decisions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.rules.GroupId;

/**
 * What a group decided, as the meeting told it.
 *
 * @param decision its id at the meeting, by which it is read there
 * @param item of the meeting's agenda
 * @param manner by vote or by consensus, in the words of events-service
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Decision(
    String decision,
    GroupId group,
    String meeting,
    @Nullable String item,
    Instant at,
    String manner,
    String result,
    Tally tally) {

  /** The counts of the votes, and of the quorum that it rests on. */
  public record Tally(
      int inFavour, int against, int abstained, int base, int needed, int present) {}
}
