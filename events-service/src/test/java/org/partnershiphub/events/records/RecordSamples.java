package org.partnershiphub.events.records;

import static org.partnershiphub.events.records.Held.STARTS;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.partnershiphub.events.audience.Capacity;
import org.partnershiphub.events.audience.JurisdictionId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.records.actions.Action;
import org.partnershiphub.events.records.actions.ActionFact.ActionAssigned;
import org.partnershiphub.events.records.actions.ActionFact.ActionChanged;
import org.partnershiphub.events.records.actions.ActionId;
import org.partnershiphub.events.records.actions.Holder;
import org.partnershiphub.events.records.actions.Seat;
import org.partnershiphub.events.records.agendas.AgendaFact.AgendaChanged;
import org.partnershiphub.events.records.agendas.AgendaFact.AgendaFinalised;
import org.partnershiphub.events.records.agendas.ItemId;
import org.partnershiphub.events.records.minutes.MinutesFact.MinutesApproved;
import org.partnershiphub.events.records.minutes.MinutesFact.MinutesDrafted;
import org.partnershiphub.events.records.minutes.MinutesFact.MinutesPublished;
import org.partnershiphub.events.records.sittings.DecisionId;
import org.partnershiphub.events.records.sittings.Manner;
import org.partnershiphub.events.records.sittings.Result;
import org.partnershiphub.events.records.sittings.Role;
import org.partnershiphub.events.records.sittings.SittingFact;
import org.partnershiphub.events.records.sittings.SittingFact.AttendanceRecorded;
import org.partnershiphub.events.records.sittings.SittingFact.AttendanceStruck;
import org.partnershiphub.events.records.sittings.SittingFact.DecisionRecorded;
import org.partnershiphub.events.records.sittings.SittingFact.QuorumDetermined;
import org.partnershiphub.events.records.sittings.Vote;
import org.partnershiphub.events.schedule.AccessLevel;
import org.partnershiphub.events.schedule.Given;
import org.partnershiphub.events.schedule.Meeting;

/** One fact of each kind, of a meeting by itself and of an occurrence. */
public final class RecordSamples {

  private static final ItemId ITEM = new ItemId("i1");
  private static final PersonId ADA = new PersonId("p001");
  private static final JurisdictionId AZ = new JurisdictionId("az-dcs");

  private RecordSamples() {}

  /** A meeting by itself, and an occurrence of a series. */
  private static List<MeetingRef> meetings() {
    var single = Held.meeting();
    var occurrence = Meeting.occur(Given.occurring(single)).state();
    return List.of(MeetingRef.to(single), MeetingRef.to(occurrence));
  }

  private static <T> List<T> of(java.util.function.Function<MeetingRef, Stream<T>> facts) {
    return meetings().stream().flatMap(facts).toList();
  }

  public static List<RecordFact> agendas() {
    return of(
        it ->
            Stream.of(
                new AgendaChanged(it, 1, 2, 30, 0),
                new AgendaFinalised(it, 1, "/api/meetings/m-1/agenda?version=1", 12, 2, 30)));
  }

  public static List<RecordFact> sittings() {
    var tally = new SittingFact.Tally(1, 0, 0, 30, 16, 16);
    var votes = List.of(new SittingFact.Voted(AZ, Vote.FOR));
    var decision = new DecisionId("m-1:d1");
    return of(
        it ->
            Stream.of(
                new AttendanceRecorded(it, ADA, AZ, Role.PRIMARY, STARTS, null, 1),
                new AttendanceRecorded(it, ADA, null, Role.GUEST, STARTS, STARTS, 2),
                new AttendanceStruck(it, ADA, 3),
                new QuorumDetermined(it, 1, Given.EC, null, STARTS, 30, 16, 15, false),
                new QuorumDetermined(it, 2, Given.EC, ITEM, STARTS, 30, 16, 16, true),
                new DecisionRecorded(
                    it,
                    decision,
                    Given.EC,
                    ITEM,
                    STARTS,
                    Manner.VOTE,
                    Result.ADOPTED,
                    tally,
                    votes),
                new DecisionRecorded(
                    it,
                    decision,
                    Given.EC,
                    null,
                    STARTS,
                    Manner.CONSENSUS,
                    Result.DEFERRED,
                    tally,
                    null)));
  }

  public static List<RecordFact> minutes() {
    var ref = "/api/meetings/m-1/minutes?version=1";
    return of(
        it ->
            Stream.of(
                new MinutesDrafted(it, 1, 3),
                new MinutesApproved(it, 1),
                new MinutesPublished(it, 1, ref, AccessLevel.MEMBERS)));
  }

  public static List<RecordFact> actions() {
    var id = new ActionId("a1");
    var due = LocalDate.parse("2027-04-30");
    var seat = Holder.of(new Seat(Given.EC, AZ, Capacity.PRIMARY));
    return of(
        it ->
            Stream.of(
                new ActionAssigned(it, id, seat, due),
                new ActionChanged(it, id, Holder.of(ADA), due, Action.State.DONE)));
  }

  public static List<RecordFact> all() {
    return Stream.of(agendas(), sittings(), minutes(), actions()).flatMap(List::stream).toList();
  }
}
