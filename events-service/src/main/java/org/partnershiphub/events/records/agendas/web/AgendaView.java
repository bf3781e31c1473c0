package org.partnershiphub.events.records.agendas.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.records.agendas.Agenda;
import org.partnershiphub.events.records.agendas.AgendaItem;
import org.partnershiphub.events.records.agendas.Frozen;
import org.partnershiphub.events.records.agendas.Material;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingId;

/**
 * An agenda as it is read.
 *
 * @param state whether this version is a draft or final
 * @param overrunsBy minutes by which it is longer than the meeting; absent when it fits
 * @param reason why it was final late
 * @param finalVersions all versions that were final
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgendaView(
    MeetingId meeting,
    int version,
    State state,
    List<AgendaItem> items,
    List<Material> materials,
    int minutes,
    int durationMinutes,
    @Nullable Integer overrunsBy,
    @Nullable Instant finalAt,
    @Nullable PersonId finalBy,
    @Nullable Integer daysBefore,
    @Nullable String reason,
    List<Integer> finalVersions) {

  /** Where a version is in its life. */
  enum State {
    DRAFT,
    FINAL
  }

  static AgendaView of(Agenda it, Meeting meeting) {
    return it.isFinal()
        ? of(it, it.frozen().getLast(), meeting)
        : view(it, it.version(), it.items(), it.materials(), null, meeting);
  }

  static AgendaView of(Agenda it, Frozen kept, Meeting meeting) {
    return view(it, kept.version(), kept.items(), kept.materials(), kept, meeting);
  }

  private static AgendaView view(
      Agenda it,
      int version,
      List<AgendaItem> items,
      List<Material> materials,
      @Nullable Frozen kept,
      Meeting meeting) {
    var minutes = items.stream().mapToInt(AgendaItem::minutes).sum();
    var over = minutes - meeting.slot().durationMinutes();
    return new AgendaView(
        meeting.id(),
        version,
        kept == null ? State.DRAFT : State.FINAL,
        items,
        materials,
        minutes,
        meeting.slot().durationMinutes(),
        over > 0 ? over : null,
        kept == null ? null : kept.at(),
        kept == null ? null : kept.by(),
        kept == null ? null : kept.daysBefore(),
        kept == null ? null : kept.reason(),
        it.frozen().stream().map(Frozen::version).toList());
  }
}
