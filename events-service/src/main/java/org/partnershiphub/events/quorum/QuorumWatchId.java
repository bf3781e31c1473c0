package org.partnershiphub.events.quorum;

import com.fasterxml.jackson.annotation.JsonValue;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.platform.ids.TypedId;

/** A meeting at a time; at another time it is watched anew. */
public record QuorumWatchId(@JsonValue String value) implements TypedId {

  static QuorumWatchId of(Meeting it) {
    return new QuorumWatchId(it.id() + "|" + it.slot().startsAt().getEpochSecond());
  }

  @Override
  public String toString() {
    return value;
  }
}
