package org.partnershiphub.events.records.sittings;

import static org.partnershiphub.events.records.RecordProblem.Code.ATTENDANCE_FULL;
import static org.partnershiphub.events.records.RecordProblem.Code.DECISIONS_FULL;
import static org.partnershiphub.events.records.RecordProblem.Code.NOT_RECORDED;
import static org.partnershiphub.events.records.RecordProblem.Code.ONE_DESIGNATION_PER_BODY;
import static org.partnershiphub.events.records.RecordProblem.Code.QUORUM_MISSING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.JurisdictionId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.quorum.QuorumRule;
import org.partnershiphub.events.records.MeetingRef;
import org.partnershiphub.events.records.RecordProblem;
import org.partnershiphub.events.records.agendas.ItemId;
import org.partnershiphub.events.records.sittings.SittingFact.AttendanceRecorded;
import org.partnershiphub.events.records.sittings.SittingFact.AttendanceStruck;
import org.partnershiphub.events.records.sittings.SittingFact.DecisionRecorded;
import org.partnershiphub.events.records.sittings.SittingFact.QuorumDetermined;
import org.partnershiphub.events.schedule.AccessLevel;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Fact;

/**
 * A meeting as it was held.
 *
 * @param confidential whether how jurisdictions voted stays here
 */
public record Sitting(
    MeetingRef of,
    boolean confidential,
    Attendees attendees,
    List<Quorum> quorums,
    List<Decision> decisions) {

  public Sitting {
    quorums = List.copyOf(quorums);
    decisions = List.copyOf(decisions);
  }

  /** A meeting of which nothing is noted yet. */
  public static Sitting blank(Meeting meeting) {
    var confidential = meeting.subject().accessLevel() == AccessLevel.CONFIDENTIAL;
    return new Sitting(
        MeetingRef.to(meeting), confidential, Attendees.NOBODY, List.of(), List.of());
  }

  /**
   * Notes who was there. What was noted before stays in the history; only a correction, which says
   * why, moves a person to another jurisdiction.
   */
  public Change<Sitting> note(RollCall call) {
    call.mustBeSound();
    var next = attendees;
    var facts = new ArrayList<Fact>();
    for (var entry : call.entries()) {
      var before = next.find(entry.person()).map(Attendee::now);
      if (before.filter(entry.presence()::equals).isPresent()) {
        continue;
      }
      mustServeOne(entry, before, call);
      next = next.noting(entry.person(), call.note(entry.presence()));
      facts.add(told(next, entry.person()));
    }
    if (next.all().size() > call.policy().most()) {
      throw new RecordProblem(
          ATTENDANCE_FULL, "", "At most " + call.policy().most() + " people are noted.");
    }
    return Change.of(new Sitting(of, confidential, next, quorums, decisions), facts);
  }

  private static void mustServeOne(Entry entry, Optional<Presence> before, RollCall call) {
    if (!call.isCorrection()
        && before.filter(it -> !it.isStruck() && it.isForAnother(entry.presence())).isPresent()) {
      throw new RecordProblem(
          ONE_DESIGNATION_PER_BODY,
          entry.pointer() + "/jurisdiction",
          "%s is there for %s already; a correction says why that is wrong."
              .formatted(entry.person(), before.get().jurisdiction()));
    }
  }

  /** Somebody was not there after all. */
  public Change<Sitting> strike(PersonId person, RollCall call) {
    var presence =
        attendees
            .find(person)
            .map(Attendee::now)
            .orElseThrow(
                () -> new RecordProblem(NOT_RECORDED, "", person + " was not noted here."));
    if (presence.isStruck()) {
      return Change.nothing(this);
    }
    var next = attendees.noting(person, call.note(presence.struck()));
    return Change.of(new Sitting(of, confidential, next, quorums, decisions), told(next, person));
  }

  private Fact told(Attendees next, PersonId person) {
    var attendee = next.find(person).orElseThrow();
    var revision = attendee.notes().size();
    return attendee.now().isStruck()
        ? new AttendanceStruck(of, person, revision)
        : AttendanceRecorded.of(of, person, attendee.now(), revision);
  }

  /** The base that was recorded for this body; it is that of the meeting's start, once for all. */
  public Optional<List<JurisdictionId>> base(GroupId body) {
    return quorums.stream().filter(it -> it.group().equals(body)).map(Quorum::base).findFirst();
  }

  /**
   * Finds out whether enough of the base are there; the same finding again is no news.
   *
   * @param found the base, unless one is recorded already
   */
  public Change<Sitting> determine(
      GroupId body,
      @Nullable ItemId item,
      Instant moment,
      Collection<JurisdictionId> found,
      QuorumRule rule,
      PersonId by) {
    var base = base(body).orElseGet(() -> found.stream().sorted().toList());
    var there = attendees.speakers(moment).keySet().stream().filter(base::contains).toList();
    var quorum =
        new Quorum(
            quorums.size() + 1,
            body,
            item,
            moment,
            base,
            there,
            rule.needed(base.size()),
            rule.isMet(there.size(), base.size()),
            by);
    if (quorums.stream()
        .filter(it -> it.group().equals(body) && Objects.equals(it.item(), item))
        .reduce((one, later) -> later)
        .filter(quorum::says)
        .isPresent()) {
      return Change.nothing(this);
    }
    return Change.of(
        new Sitting(of, confidential, attendees, with(quorums, quorum), decisions),
        QuorumDetermined.of(of, quorum));
  }

  /** Records what was decided; it needs the quorum that was determined last before it. */
  public Change<Sitting> decide(Motion motion, QuorumRule rule, AttendancePolicy policy) {
    if (decisions.size() >= policy.decisions()) {
      throw new RecordProblem(
          DECISIONS_FULL, "", "A meeting records at most " + policy.decisions() + " decisions.");
    }
    var quorum = quorumOf(motion);
    var casts = motion.casts(attendees, quorum);
    var decision =
        new Decision(
            DecisionId.of(of.meeting(), decisions.size() + 1),
            motion.group(),
            motion.item(),
            motion.text(),
            motion.manner(),
            motion.outcome(casts, rule),
            casts,
            quorum.number(),
            motion.at(),
            motion.by());
    return Change.of(
        new Sitting(of, confidential, attendees, quorums, with(decisions, decision)),
        DecisionRecorded.of(of, decision, quorum, confidential));
  }

  private Quorum quorumOf(Motion motion) {
    var found =
        quorums.stream()
            .filter(it -> it.isAbout(motion.group(), motion.item()))
            .filter(it -> !it.at().isAfter(motion.at()))
            .reduce((one, later) -> later.at().isBefore(one.at()) ? one : later)
            .orElseThrow(
                () ->
                    new RecordProblem(
                        QUORUM_MISSING,
                        "/group",
                        "No quorum of " + motion.group() + " was determined before it."));
    if (!found.met()) {
      throw new RecordProblem(
          QUORUM_MISSING,
          "/group",
          "%d of %d jurisdictions were there and %d are needed."
              .formatted(found.present().size(), found.base().size(), found.needed()));
    }
    return found;
  }

  private static <T> List<T> with(List<T> all, T one) {
    return Stream.concat(all.stream(), Stream.of(one)).toList();
  }
}
