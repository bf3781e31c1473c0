package org.partnershiphub.events.records.actions;

import java.util.List;
import org.partnershiphub.events.audience.Capacity;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.JurisdictionId;

/** A jurisdiction's place in a group, whoever holds it. */
public record Seat(GroupId group, JurisdictionId jurisdiction, Capacity capacity) {

  /** From the words of {@link #toString()}. */
  public static Seat of(String words) {
    var parts = List.of(words.split("/", -1));
    if (parts.size() != 3) {
      throw new IllegalArgumentException("A seat is group/jurisdiction/capacity.");
    }
    return new Seat(
        new GroupId(parts.get(0)),
        new JurisdictionId(parts.get(1)),
        Capacity.valueOf(parts.get(2)));
  }

  @Override
  public String toString() {
    return group + "/" + jurisdiction + "/" + capacity;
  }
}
