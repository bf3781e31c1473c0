package org.partnershiphub.events.records.agendas;

import static org.partnershiphub.events.records.RecordProblem.Code.MEETING_BEGUN;
import static org.partnershiphub.events.records.RecordProblem.Code.REASON_NEEDED;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.records.RecordProblem;
import org.partnershiphub.events.schedule.Meeting;

/**
 * Somebody makes the agenda of a meeting final.
 *
 * @param governance whether it is one that is called early, and so must its agenda be
 */
public record Finalisation(
    Meeting meeting,
    boolean governance,
    Instant at,
    PersonId by,
    @Nullable String reason,
    AgendaPolicy policy) {

  /** By the calendar that hangs where the meeting is. */
  int daysBefore() {
    var today = at.atZone(meeting.slot().zone()).toLocalDate();
    return Math.toIntExact(ChronoUnit.DAYS.between(today, meeting.slot().day()));
  }

  Frozen freeze(Agenda agenda) {
    if (!meeting.upcoming(at)) {
      throw new RecordProblem(MEETING_BEGUN, "", "The meeting has begun.");
    }
    if (governance && daysBefore() < policy.finalDays() && reason == null) {
      throw new RecordProblem(
          REASON_NEEDED,
          "/reason",
          "The agenda of a governance meeting is final %d days before it; this is %d days before: say why."
              .formatted(policy.finalDays(), daysBefore()));
    }
    return new Frozen(
        agenda.version(), agenda.items(), agenda.materials(), at, by, daysBefore(), reason);
  }
}
