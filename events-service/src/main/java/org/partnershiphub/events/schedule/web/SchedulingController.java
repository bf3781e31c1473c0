package org.partnershiphub.events.schedule.web;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.AccessLevel;
import org.partnershiphub.events.schedule.Details;
import org.partnershiphub.events.schedule.Fold;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.Proposal;
import org.partnershiphub.events.schedule.ReadingRights;
import org.partnershiphub.events.schedule.Rescheduling;
import org.partnershiphub.events.schedule.Scheduling;
import org.partnershiphub.events.schedule.ShownZones;
import org.partnershiphub.events.schedule.Slot;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.ids.Ids;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Etags;
import org.partnershiphub.platform.web.Line;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Schedules, moves and cancels meetings; answers as fast for ten thousand people as for three. */
@RestController
@RequestMapping("/api/meetings")
class SchedulingController {

  private static final int A_WEEK = 7 * 24 * 60;

  private final Scheduling scheduling;
  private final Rescheduling changes;
  private final Ids ids;

  SchedulingController(Scheduling scheduling, Rescheduling changes, Ids ids) {
    this.scheduling = scheduling;
    this.changes = changes;
    this.ids = ids;
  }

  /**
   * A meeting to be; also a row of an import, which must have an id. What was not there in earlier
   * rows is left out of their fingerprint.
   *
   * @param groups the short form of an audience of groups
   */
  record Schedule(
      @Nullable MeetingId id,
      @Nullable @Line(max = 80) String series,
      @NotNull @Line String title,
      @Nullable @Size(min = 1, max = 50) List<@NotNull GroupId> groups,
      @NotNull LocalDateTime startsLocal,
      @NotNull ZoneId zone,
      @Nullable Fold fold,
      @NotNull @Positive @Max(A_WEEK) Integer durationMinutes,
      @Nullable AccessLevel accessLevel,
      @Nullable @Line(max = 500) String place,
      @Nullable @Size(max = 20_000) String agenda,
      @JsonInclude(NON_NULL) @Nullable @Valid AudienceBody audience,
      @JsonInclude(NON_NULL) @Nullable @Line(max = 500) String shortNoticeReason) {

    Proposal proposal(MeetingId as, @Nullable PersonId organiser, @Nullable String imported) {
      var when = new Proposal.When(startsLocal, zone, fold, durationMinutes);
      return new Proposal(
          as,
          series,
          addressees(),
          title,
          agenda,
          place,
          accessLevel,
          when,
          organiser,
          imported,
          shortNoticeReason);
    }

    private Addressees addressees() {
      var all = AudienceBody.of(audience);
      return groups == null ? all : Addressees.ofGroups(groups).plus(all);
    }
  }

  /** Another time; in the zone that it has unless said. */
  record Move(
      @NotNull LocalDateTime startsLocal,
      @Nullable ZoneId zone,
      @Nullable Fold fold,
      @Nullable @Line(max = 500) String reason,
      @Nullable @Line(max = 500) String shortNoticeReason) {}

  /** Why it does not take place. */
  record Cancellation(@Nullable @Line(max = 500) String reason) {}

  /** Why it takes place after all. */
  record Reinstatement(@Nullable @Line(max = 500) String reason) {}

  /** Other words; what is not said stays, an empty place or agenda is none. */
  record Wording(
      @Nullable @Line String title,
      @Nullable @Size(max = 500) String place,
      @Nullable @Size(max = 20_000) String agenda,
      @Nullable Boolean material) {

    Details details() {
      return new Details(title, place, agenda, Boolean.TRUE.equals(material));
    }
  }

  @PostMapping
  Mono<ResponseEntity<MeetingView>> schedule(@Valid @RequestBody Schedule wanted, Actor actor) {
    return Mono.defer(
        () -> {
          ReadingRights.requireCoordinator(actor);
          var id = wanted.id() == null ? new MeetingId(ids.next()) : wanted.id();
          return scheduling
              .schedule(wanted.proposal(id, new PersonId(actor.person()), null))
              .map(it -> Etags.created(URI.create("/api/meetings/" + id), view(it)));
        });
  }

  @PostMapping("/{id}/move")
  Mono<ResponseEntity<MeetingView>> move(
      @PathVariable MeetingId id, @Valid @RequestBody Move to, Expected expected, Actor actor) {
    return Mono.defer(
        () -> {
          ReadingRights.requireCoordinator(actor);
          return changes
              .move(id, expected, now -> when(now, to), to.reason(), to.shortNoticeReason())
              .map(it -> Etags.ok(view(it)));
        });
  }

  private static Proposal.When when(Slot now, Move to) {
    var zone = to.zone() == null ? now.zone() : to.zone();
    return new Proposal.When(to.startsLocal(), zone, to.fold(), now.durationMinutes());
  }

  @PostMapping("/{id}/cancellation")
  Mono<ResponseEntity<MeetingView>> cancel(
      @PathVariable MeetingId id,
      @Valid @RequestBody(required = false) @Nullable Cancellation why,
      Expected expected,
      Actor actor) {
    return Mono.defer(
        () -> {
          ReadingRights.requireCoordinator(actor);
          return changes
              .cancel(id, expected, why == null ? null : why.reason())
              .map(it -> Etags.ok(view(it)));
        });
  }

  @PostMapping("/{id}/reinstatement")
  Mono<ResponseEntity<MeetingView>> reinstate(
      @PathVariable MeetingId id,
      @Valid @RequestBody(required = false) @Nullable Reinstatement why,
      Expected expected,
      Actor actor) {
    return Mono.defer(
        () -> {
          ReadingRights.requireCoordinator(actor);
          return changes
              .reinstate(id, expected, why == null ? null : why.reason())
              .map(it -> Etags.ok(view(it)));
        });
  }

  @PostMapping("/{id}/details")
  Mono<ResponseEntity<MeetingView>> reword(
      @PathVariable MeetingId id, @Valid @RequestBody Wording to, Expected expected, Actor actor) {
    return Mono.defer(
        () -> {
          ReadingRights.requireCoordinator(actor);
          return changes.detail(id, expected, to.details()).map(it -> Etags.ok(view(it)));
        });
  }

  private static Versioned<MeetingView> view(Versioned<Meeting> it) {
    return it.map(meeting -> MeetingView.of(meeting, ShownZones.OWN));
  }
}
