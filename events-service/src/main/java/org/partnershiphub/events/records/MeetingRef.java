package org.partnershiphub.events.records;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.SeriesId;

/**
 * The meeting that a record is about, as it stands in facts.
 *
 * @param series which one it is an occurrence of; absent for a meeting by itself
 * @param root the first of the chain of series that this one continues
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeetingRef(MeetingId meeting, @Nullable SeriesId series, @Nullable SeriesId root) {

  public static MeetingRef to(Meeting meeting) {
    var occurrence = meeting.occurrence();
    return occurrence == null
        ? new MeetingRef(meeting.id(), null, null)
        : new MeetingRef(meeting.id(), occurrence.series(), occurrence.root());
  }

  /** All about one chain of series in order, else all about one meeting. */
  public String key() {
    return root == null ? meeting.value() : root.value();
  }
}
