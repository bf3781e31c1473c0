package org.partnershiphub.events.series;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.events.schedule.Subject;

/** A series that somebody wants, with all that the groups and the policy have said to it. */
public record Definition(
    SeriesId id, List<GroupId> groups, Subject subject, Plan plan, @Nullable PersonId organiser) {

  public Definition {
    groups = groups.stream().distinct().toList();
  }
}
