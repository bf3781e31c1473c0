package org.partnershiphub.notification.notices;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.PersonId;

/** What a notice tells, as far as it is not looked up when it is sent. Ids only, no names. */
public sealed interface Matter {

  /**
   * A meeting at a version.
   *
   * @param reason why an invitation was withdrawn
   */
  record OfMeeting(MeetingId meeting, int version, @Nullable String reason) implements Matter {}

  record Joined(GroupId group, @Nullable String cohort, LocalDate from) implements Matter {}

  record PlaceEnded(GroupId group, @Nullable String cohort, LocalDate on, String reason)
      implements Matter {}

  record RolledOver(GroupId group, String from, String to, Part part, @Nullable String theme)
      implements Matter {}

  /** What the rollover means to one person. */
  enum Part {
    STAY,
    JOIN,
    LEAVE
  }

  record Withdrew(JurisdictionId jurisdiction, LocalDate effectiveOn) implements Matter {}

  record Replacement(
      PersonId departed, JurisdictionId jurisdiction, LocalDate endedOn, List<GroupId> places)
      implements Matter {

    public Replacement {
      places = List.copyOf(places);
    }
  }
}
