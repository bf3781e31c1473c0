package org.partnershiphub.events.records.sittings.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.JurisdictionId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.records.sittings.Attendee;
import org.partnershiphub.events.records.sittings.Role;
import org.partnershiphub.events.records.sittings.Sitting;
import org.partnershiphub.events.records.sittings.Stay;
import org.partnershiphub.events.schedule.MeetingId;

/**
 * Who was there, by person, and by jurisdiction, each of which counts once.
 *
 * @param jurisdictions that were there at any time
 */
record AttendanceView(
    MeetingId meeting, List<AttendeeView> attendees, List<ForJurisdiction> jurisdictions) {

  /**
   * A person, by the id that was noted.
   *
   * @param survivor the id under which they go on since they were merged; absent when it is theirs
   * @param history everything noted, the latest last; for whoever keeps records
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AttendeeView(
      PersonId person,
      @Nullable PersonId survivor,
      Role capacity,
      @Nullable JurisdictionId jurisdiction,
      List<Stay> stays,
      @Nullable List<Attendee.Note> history) {}

  /** A jurisdiction, and the people who were there for it. */
  record ForJurisdiction(JurisdictionId jurisdiction, List<PersonId> people) {}

  static AttendanceView of(Sitting it, Map<PersonId, PersonId> survivors, boolean history) {
    var people = new ArrayList<AttendeeView>();
    var byJurisdiction = new TreeMap<JurisdictionId, List<PersonId>>();
    for (var attendee : it.attendees().all()) {
      var now = attendee.now();
      if (!now.stays().isEmpty() || history) {
        people.add(
            new AttendeeView(
                attendee.person(),
                survivor(attendee.person(), survivors),
                now.role(),
                now.jurisdiction(),
                now.stays(),
                history ? attendee.notes() : null));
      }
      if (!now.stays().isEmpty() && now.jurisdiction() != null) {
        byJurisdiction
            .computeIfAbsent(Objects.requireNonNull(now.jurisdiction()), key -> new ArrayList<>())
            .add(attendee.person());
      }
    }
    var jurisdictions =
        byJurisdiction.entrySet().stream()
            .map(each -> new ForJurisdiction(each.getKey(), List.copyOf(each.getValue())))
            .toList();
    return new AttendanceView(it.of().meeting(), people, jurisdictions);
  }

  private static @Nullable PersonId survivor(PersonId noted, Map<PersonId, PersonId> survivors) {
    var survivor = survivors.getOrDefault(noted, noted);
    return survivor.equals(noted) ? null : survivor;
  }
}
