package org.partnershiphub.events.audience;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The part that a place gives its holder.
 *
 * @param jurisdiction the one that they are there for; null for outside experts
 */
public record Part(Capacity capacity, @Nullable JurisdictionId jurisdiction)
    implements Comparable<Part> {

  public static final Part PARTICIPANT = new Part(Capacity.PARTICIPANT, null);

  private static final Comparator<Part> ORDER =
      Comparator.comparing(Part::capacity)
          .thenComparing(
              Part::jurisdiction, Comparator.nullsLast(Comparator.<JurisdictionId>naturalOrder()));

  /** The weightier part first, so that of several places always the same one is named. */
  @Override
  public int compareTo(Part other) {
    return ORDER.compare(this, other);
  }
}
