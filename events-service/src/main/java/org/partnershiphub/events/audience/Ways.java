package org.partnershiphub.events.audience;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody belongs to an audience.
 *
 * @param via the groups
 * @param through the other ways: {@code COHORT:<id>}, {@code OFFICE:<office>}, {@code GUEST}
 * @param part the weightiest part that a place of theirs gives them; null without any
 */
public record Ways(List<GroupId> via, List<String> through, @Nullable Part part) {

  public static final Ways NONE = new Ways(List.of(), List.of(), null);
  public static final String GUEST = "GUEST";

  private static final List<String> AS_GUEST = List.of(GUEST);

  public Ways {
    via = List.copyOf(via);
    through = List.copyOf(through);
  }

  public static Ways via(List<GroupId> via) {
    return new Ways(via, List.of(), null);
  }

  static String cohort(CohortId it) {
    return "COHORT:" + it;
  }

  static String office(OfficeId it) {
    return "OFFICE:" + it;
  }

  public boolean isEmpty() {
    return via.isEmpty() && through.isEmpty();
  }

  public int count() {
    return via.size() + through.size();
  }

  /** Whether they belong to no body that the meeting is for. */
  public boolean isGuestOnly() {
    return via.isEmpty() && through.equals(AS_GUEST);
  }
}
