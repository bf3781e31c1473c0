package org.partnershiphub.events.records.agendas;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.partnershiphub.events.records.MeetingRef;
import org.partnershiphub.events.records.RecordFact;

/** What we tell about agendas: that they changed, not what is in them. */
public sealed interface AgendaFact extends RecordFact {

  /** A draft changed. */
  record AgendaChanged(
      @JsonUnwrapped MeetingRef of, int version, int items, int minutes, int materials)
      implements AgendaFact {}

  /**
   * This version is the one that the meeting follows.
   *
   * @param agendaRef where it is read
   */
  record AgendaFinalised(
      @JsonUnwrapped MeetingRef of,
      int version,
      String agendaRef,
      int daysBefore,
      int items,
      int minutes)
      implements AgendaFact {}

  @Override
  default String type() {
    return switch (this) {
      case AgendaChanged fact -> "meetings.agenda-changed.v1";
      case AgendaFinalised fact -> "meetings.agenda-finalised.v1";
    };
  }
}
