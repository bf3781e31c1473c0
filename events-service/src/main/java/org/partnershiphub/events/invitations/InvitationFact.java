package org.partnershiphub.events.invitations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Capacity;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.JurisdictionId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.platform.change.Fact;

/** What we tell about who is invited, many people at a time. */
public sealed interface InvitationFact extends Fact {

  MeetingId meeting();

  @Nullable SeriesId root();

  /** These must hear of this version of the meeting. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record InvitationsIssued(
      MeetingId meeting, @Nullable SeriesId root, int version, News change, List<Invitee> invitees)
      implements InvitationFact {}

  /** These are no longer invited. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record InvitationsWithdrawn(
      MeetingId meeting,
      @Nullable SeriesId root,
      int version,
      List<Invitee> invitees,
      Reason reason)
      implements InvitationFact {}

  /**
   * @param sequence the iCalendar SEQUENCE for this person
   * @param via the groups through which they came; empty when by other ways only
   * @param through the other ways: {@code COHORT:<id>}, {@code OFFICE:<office>}, {@code GUEST}
   * @param capacity by the weightiest place that they came through
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Invitee(
      PersonId person,
      int sequence,
      List<GroupId> via,
      @Nullable List<String> through,
      @Nullable Capacity capacity,
      @Nullable JurisdictionId jurisdiction) {

    static Invitee of(Invitation it) {
      var ways = it.ways();
      var part = ways.part();
      return new Invitee(
          it.person(),
          it.sequence(),
          ways.via(),
          ways.through().isEmpty() ? null : ways.through(),
          part == null ? null : part.capacity(),
          part == null ? null : part.jurisdiction());
    }
  }

  @Override
  default String type() {
    return switch (this) {
      case InvitationsIssued fact -> "meetings.invitations-issued.v1";
      case InvitationsWithdrawn fact -> "meetings.invitations-withdrawn.v1";
    };
  }

  /** All about one meeting in order, and all about one chain of series. */
  @Override
  default String key() {
    var root = root();
    return root == null ? meeting().value() : root.value();
  }
}
