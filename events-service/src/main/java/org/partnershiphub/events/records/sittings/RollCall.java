package org.partnershiphub.events.records.sittings;

import static org.partnershiphub.events.records.RecordProblem.Code.ATTENDANCE_INVALID;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.records.RecordProblem;
import org.partnershiphub.events.schedule.Meeting;

/**
 * What is noted at once about a number of people.
 *
 * @param reason why what was noted before is wrong; null when it is not about that
 */
public record RollCall(
    Meeting meeting,
    List<Entry> entries,
    Instant at,
    PersonId by,
    @Nullable String reason,
    AttendancePolicy policy) {

  public RollCall {
    entries = List.copyOf(entries);
  }

  boolean isCorrection() {
    return reason != null;
  }

  Attendee.Note note(Presence presence) {
    return new Attendee.Note(presence, at, by, reason);
  }

  /**
   * @throws RecordProblem for whatever could not have been
   */
  void mustBeSound() {
    for (var entry : entries) {
      mustFit(entry);
      if (entries.stream().filter(it -> it.person().equals(entry.person())).count() > 1) {
        throw invalid(entry, "/person", entry.person() + " is named twice.");
      }
      mustFollow(entry);
    }
  }

  private static void mustFit(Entry entry) {
    var presence = entry.presence();
    if (presence.role().speaks() && presence.jurisdiction() == null) {
      throw invalid(entry, "/jurisdiction", "A " + presence.role() + " speaks for a jurisdiction.");
    }
    if (!presence.role().speaks() && presence.jurisdiction() != null) {
      throw invalid(entry, "/jurisdiction", "A " + presence.role() + " counts for none.");
    }
  }

  /** One stay after the other, around the time of the meeting, and none in what is to come. */
  private void mustFollow(Entry entry) {
    var earliest = meeting.slot().startsAt().minus(policy.around());
    var latest = meeting.slot().endsAt().plus(policy.around());
    Instant free = earliest;
    for (var stay : entry.presence().stays()) {
      if (free == null || stay.from().isBefore(free)) {
        throw invalid(entry, "/stays", "Stays follow each other, around the time of the meeting.");
      }
      var to = stay.to();
      if (to != null && !to.isAfter(stay.from())) {
        throw invalid(entry, "/stays", "A stay ends after it begins.");
      }
      var last = to == null ? stay.from() : to;
      if (last.isAfter(at) || last.isAfter(latest)) {
        throw invalid(entry, "/stays", "Nobody has been there yet at " + last + ".");
      }
      free = to;
    }
  }

  private static RecordProblem invalid(Entry entry, String field, String why) {
    return new RecordProblem(ATTENDANCE_INVALID, entry.pointer() + field, why);
  }
}
