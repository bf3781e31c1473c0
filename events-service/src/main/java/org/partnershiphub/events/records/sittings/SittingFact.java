package org.partnershiphub.events.records.sittings;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.JurisdictionId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.records.MeetingRef;
import org.partnershiphub.events.records.RecordFact;
import org.partnershiphub.events.records.agendas.ItemId;

/** What we tell about a meeting as it was held: ids, counts and the word of a result. */
public sealed interface SittingFact extends RecordFact {

  /**
   * Somebody was there; a later revision takes the place of an earlier one.
   *
   * @param from when they came first
   * @param to when they left last; absent when they stayed
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AttendanceRecorded(
      @JsonUnwrapped MeetingRef of,
      PersonId person,
      @Nullable JurisdictionId jurisdiction,
      Role capacity,
      Instant from,
      @Nullable Instant to,
      int revision)
      implements SittingFact {

    static AttendanceRecorded of(MeetingRef of, PersonId person, Presence it, int revision) {
      return new AttendanceRecorded(
          of,
          person,
          it.jurisdiction(),
          it.role(),
          it.stays().getFirst().from(),
          it.stays().getLast().to(),
          revision);
    }
  }

  /** Somebody was not there after all. */
  record AttendanceStruck(@JsonUnwrapped MeetingRef of, PersonId person, int revision)
      implements SittingFact {}

  /**
   * Whether enough jurisdictions were there.
   *
   * @param base how many count
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record QuorumDetermined(
      @JsonUnwrapped MeetingRef of,
      int number,
      GroupId group,
      @Nullable ItemId item,
      Instant at,
      int base,
      int needed,
      int present,
      boolean met)
      implements SittingFact {

    static QuorumDetermined of(MeetingRef of, Quorum it) {
      return new QuorumDetermined(
          of,
          it.number(),
          it.group(),
          it.item(),
          it.at(),
          it.base().size(),
          it.needed(),
          it.present().size(),
          it.met());
    }
  }

  /**
   * A body decided something; what, is read at the meeting.
   *
   * @param votes how each jurisdiction voted; absent when the meeting is confidential
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DecisionRecorded(
      @JsonUnwrapped MeetingRef of,
      DecisionId decision,
      GroupId group,
      @Nullable ItemId item,
      Instant at,
      Manner manner,
      Result result,
      Tally tally,
      @Nullable List<Voted> votes)
      implements SittingFact {

    static DecisionRecorded of(MeetingRef of, Decision it, Quorum quorum, boolean confidential) {
      var votes =
          it.votes().stream().map(one -> new Voted(one.jurisdiction(), one.vote())).toList();
      return new DecisionRecorded(
          of,
          it.id(),
          it.group(),
          it.item(),
          it.at(),
          it.manner(),
          it.result(),
          Tally.of(it, quorum),
          confidential ? null : votes);
    }
  }

  /** The counts of a decision and of the quorum that it rests on. */
  record Tally(int inFavour, int against, int abstained, int base, int needed, int present) {
    static Tally of(Decision it, Quorum quorum) {
      return new Tally(
          it.count(Vote.FOR),
          it.count(Vote.AGAINST),
          it.count(Vote.ABSTAIN),
          quorum.base().size(),
          quorum.needed(),
          quorum.present().size());
    }
  }

  /** The one vote of a jurisdiction. */
  record Voted(JurisdictionId jurisdiction, Vote vote) {}

  @Override
  default String type() {
    return switch (this) {
      case AttendanceRecorded fact -> "meetings.attendance-recorded.v1";
      case AttendanceStruck fact -> "meetings.attendance-struck.v1";
      case QuorumDetermined fact -> "meetings.quorum-determined.v1";
      case DecisionRecorded fact -> "meetings.decision-recorded.v1";
    };
  }
}
