package org.partnershiphub.events.records.sittings;

import static org.partnershiphub.events.records.RecordProblem.Code.BODY_UNCLEAR;
import static org.partnershiphub.events.records.RecordProblem.Code.ITEM_UNKNOWN;
import static org.partnershiphub.events.records.RecordProblem.Code.NOT_YET;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.quorum.QuorumBase;
import org.partnershiphub.events.quorum.QuorumPolicy;
import org.partnershiphub.events.records.RecordProblem;
import org.partnershiphub.events.records.agendas.Agenda;
import org.partnershiphub.events.records.agendas.Agendas;
import org.partnershiphub.events.records.agendas.ItemId;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Finds out about quorums and records decisions: asks who counts, and what is on the agenda. */
@Service
public class Presiding {

  private final Sittings sittings;
  private final Agendas agendas;
  private final QuorumBase base;
  private final QuorumPolicy quorum;
  private final AttendancePolicy policy;
  private final InstantSource clock;

  Presiding(
      Sittings sittings,
      Agendas agendas,
      QuorumBase base,
      QuorumPolicy quorum,
      AttendancePolicy policy,
      InstantSource clock) {
    this.sittings = sittings;
    this.agendas = agendas;
    this.base = base;
    this.quorum = quorum;
    this.policy = policy;
    this.clock = clock;
  }

  /** Whether enough were there. */
  public record Question(
      @Nullable GroupId group, @Nullable ItemId item, @Nullable Instant at, PersonId by) {}

  /** What was put to a body. */
  public record Put(
      @Nullable GroupId group,
      @Nullable ItemId item,
      String text,
      Manner manner,
      @Nullable Result result,
      List<Motion.Ballot> ballots,
      @Nullable Instant at,
      PersonId by) {}

  public Mono<Versioned<Sitting>> determine(Meeting meeting, Expected expected, Question it) {
    return Mono.defer(
        () -> {
          var body = body(meeting, it.group());
          var usual = it.item() == null ? meeting.slot().startsAt() : clock.instant();
          var moment = moment(meeting, it.at() == null ? usual : it.at());
          return mustBeOnAgenda(meeting, it.item())
              .then(base.of(body, meeting))
              .flatMap(
                  found ->
                      sittings.edit(
                          meeting.id(),
                          expected,
                          Sitting.blank(meeting),
                          sitting ->
                              sitting.determine(
                                  body, it.item(), moment, found, quorum.rule(body), it.by())));
        });
  }

  public Mono<Versioned<Sitting>> decide(Meeting meeting, Expected expected, Put it) {
    return Mono.defer(
        () -> {
          var moment = moment(meeting, it.at() == null ? clock.instant() : it.at());
          var motion =
              new Motion(
                  body(meeting, it.group()),
                  it.item(),
                  it.text(),
                  it.manner(),
                  it.result(),
                  it.ballots(),
                  moment,
                  it.by());
          return mustBeOnAgenda(meeting, it.item())
              .then(
                  sittings.edit(
                      meeting.id(),
                      expected,
                      Sitting.blank(meeting),
                      sitting -> sitting.decide(motion, quorum.vote(), policy)));
        });
  }

  private static GroupId body(Meeting meeting, @Nullable GroupId asked) {
    if (asked == null && meeting.groups().size() == 1) {
      return meeting.groups().getFirst();
    }
    if (asked == null || !meeting.groups().contains(asked)) {
      throw new RecordProblem(
          BODY_UNCLEAR, "/group", "Say which of the groups of this meeting: " + meeting.groups());
    }
    return asked;
  }

  private Instant moment(Meeting meeting, Instant at) {
    if (at.isAfter(clock.instant()) || at.isBefore(meeting.slot().startsAt())) {
      throw new RecordProblem(NOT_YET, "/at", "That is not between the meeting's start and now.");
    }
    return at;
  }

  private Mono<Void> mustBeOnAgenda(Meeting meeting, @Nullable ItemId item) {
    return item == null
        ? Mono.empty()
        : agendas
            .read(meeting.id(), Agenda.blank(meeting))
            .filter(it -> it.state().has(item))
            .switchIfEmpty(
                Mono.error(
                    () ->
                        new RecordProblem(ITEM_UNKNOWN, "/item", "There is no item " + item + ".")))
            .then();
  }
}
