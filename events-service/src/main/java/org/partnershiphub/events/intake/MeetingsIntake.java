package org.partnershiphub.events.intake;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.drift.DriftCheck;
import org.partnershiphub.events.invitations.Diaries;
import org.partnershiphub.events.invitations.Expander;
import org.partnershiphub.events.invitations.Expander.Occasion;
import org.partnershiphub.events.invitations.News;
import org.partnershiphub.events.schedule.AccessLevel;
import org.partnershiphub.events.schedule.Invitable;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.Meetings;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.intake.Intake;
import org.partnershiphub.platform.intake.Intakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Our own facts: what was scheduled, moved or cancelled is expanded into invitations. */
@Configuration(proxyBeanMethods = false)
class MeetingsIntake {

  private final Expander expander;
  private final Meetings meetings;
  private final Diaries diaries;
  private final QuorumHeard quorum;
  private final DriftCheck drift;

  MeetingsIntake(
      Expander expander, Meetings meetings, Diaries diaries, QuorumHeard quorum, DriftCheck drift) {
    this.drift = drift;
    this.expander = expander;
    this.meetings = meetings;
    this.diaries = diaries;
    this.quorum = quorum;
  }

  /** A meeting is to take place. */
  record Scheduled(
      MeetingId meeting,
      int version,
      LocalDateTime startsLocal,
      Instant startsAt,
      List<GroupId> groups,
      @Nullable Addressees audience,
      AccessLevel accessLevel) {

    Occasion at() {
      return on(groups, audience, accessLevel, startsLocal, startsAt);
    }
  }

  /** A meeting takes place at another time. */
  record Moved(
      MeetingId meeting,
      int version,
      LocalDateTime startsLocal,
      Instant startsAt,
      List<GroupId> groups,
      @Nullable Addressees audience,
      AccessLevel accessLevel,
      Before old) {

    /** When it would have been. */
    record Before(LocalDateTime startsLocal, Instant startsAt) {}

    Occasion from() {
      return on(groups, audience, accessLevel, old.startsLocal(), old.startsAt());
    }

    Occasion to() {
      return on(groups, audience, accessLevel, startsLocal, startsAt);
    }
  }

  /** A meeting takes place after all. */
  record Reinstated(
      MeetingId meeting,
      int version,
      LocalDateTime startsLocal,
      Instant startsAt,
      List<GroupId> groups,
      @Nullable Addressees audience,
      AccessLevel accessLevel) {

    Occasion at() {
      return on(groups, audience, accessLevel, startsLocal, startsAt);
    }
  }

  /** A meeting is worded otherwise. */
  record Detailed(
      MeetingId meeting,
      int version,
      LocalDateTime startsLocal,
      Instant startsAt,
      List<GroupId> groups,
      @Nullable Addressees audience,
      AccessLevel accessLevel,
      boolean material) {

    Occasion at() {
      return on(groups, audience, accessLevel, startsLocal, startsAt);
    }
  }

  /** The audience is said only when there is more to it than the groups. */
  private static Occasion on(
      List<GroupId> groups,
      @Nullable Addressees audience,
      AccessLevel accessLevel,
      LocalDateTime startsLocal,
      Instant startsAt) {
    return new Occasion(
        audience == null ? Addressees.ofGroups(groups) : audience,
        accessLevel == AccessLevel.CONFIDENTIAL,
        startsLocal.toLocalDate(),
        startsAt);
  }

  /** A meeting is for others. */
  record AudienceChanged(MeetingId meeting, int version) {}

  /** Rosters and invitations are to be compared. */
  record CheckDue(int round) {}

  /** A meeting does not take place. */
  record Cancelled(MeetingId meeting, int version) {}

  @Bean
  Intake meetingFacts(
      Intakes intakes, SeriesIntake series, AnswersHeard answers, ClocksIntake clocks) {
    var intake =
        intakes
            .named("meetingFacts")
            .on("meetings.meeting-scheduled.v1", Scheduled.class, this::scheduled)
            .on("meetings.meeting-moved.v1", Moved.class, this::moved)
            .on("meetings.meeting-cancelled.v1", Cancelled.class, this::cancelled)
            .on("meetings.meeting-reinstated.v1", Reinstated.class, this::reinstated)
            .on("meetings.meeting-detailed.v1", Detailed.class, this::detailed)
            .on("meetings.audience-changed.v1", AudienceChanged.class, this::readdressed)
            .on("meetings.drift-check-due.v1", CheckDue.class, this::check);
    return quorum.by(clocks.on(answers.by(series.on(intake))));
  }

  private Mono<Void> reinstated(Reinstated it, Envelope envelope) {
    return expander
        .changed(it.meeting(), it.version(), News.REINSTATED, it.at())
        .then(quorum.stands(it.meeting()));
  }

  /** What is of no matter needs no word to each; their calendars show it when they look again. */
  private Mono<Void> detailed(Detailed it, Envelope envelope) {
    return it.material()
        ? expander.changed(it.meeting(), it.version(), News.CHANGED, it.at())
        : diaries.touch(it.meeting());
  }

  /** Whoever stays hears nothing. */
  private Mono<Void> readdressed(AudienceChanged it, Envelope envelope) {
    return meetings
        .get(it.meeting())
        .map(found -> Invitable.of(found.state()))
        .flatMap(now -> expander.review(now, it.version()));
  }

  private Mono<Void> check(CheckDue it, Envelope envelope) {
    return drift.run(it.round());
  }

  private Mono<Void> scheduled(Scheduled it, Envelope envelope) {
    return expander
        .scheduled(it.meeting(), it.version(), it.at())
        .then(quorum.stands(it.meeting()));
  }

  private Mono<Void> moved(Moved it, Envelope envelope) {
    return expander
        .moved(it.meeting(), it.version(), it.from(), it.to())
        .then(quorum.stands(it.meeting()));
  }

  /** What is cancelled moves no more, so the meeting still says when it would have been. */
  private Mono<Void> cancelled(Cancelled it, Envelope envelope) {
    return meetings
        .get(it.meeting())
        .map(found -> Invitable.of(found.state()))
        .map(Occasion::of)
        .flatMap(at -> expander.cancelled(it.meeting(), it.version(), at));
  }
}
