package org.partnershiphub.events.series.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.schedule.ReadingRights;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.events.schedule.ShownZones;
import org.partnershiphub.events.series.MeetingSeries;
import org.partnershiphub.events.series.Rule;
import org.partnershiphub.events.series.SeriesReading;
import org.partnershiphub.events.series.SeriesScheduling;
import org.partnershiphub.events.series.Split;
import org.partnershiphub.events.series.Why;
import org.partnershiphub.events.series.Wish;
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

/** Changes series: a set of edits at once, this and following, the end. */
@RestController
@RequestMapping("/api/series/{id}")
class ChangesController {

  private static final int SHOWN = 12;

  private final SeriesScheduling scheduling;
  private final SeriesReading reading;
  private final Ids ids;

  ChangesController(SeriesScheduling scheduling, SeriesReading reading, Ids ids) {
    this.scheduling = scheduling;
    this.reading = reading;
    this.ids = ids;
  }

  /** Several edits, published at once. */
  record Changes(
      @NotEmpty @Size(max = 100) List<@NotNull @Valid Wish> edits,
      @Nullable @Line(max = 500) String reason,
      @Nullable @Line(max = 500) String shortNoticeReason) {

    Why why() {
      return new Why(reason, shortNoticeReason);
    }
  }

  /** From an occurrence on, as another series; what is not said is as before. */
  record SplitFrom(
      @NotNull LocalDateTime from,
      @Nullable SeriesId id,
      @Nullable LocalDateTime startsLocal,
      @Nullable ZoneId zone,
      @Nullable @Positive @Max(10_080) Integer durationMinutes,
      @Nullable @Size(max = 500) String recurrence,
      @Nullable @Line String title,
      @Nullable @Line(max = 500) String place,
      @Nullable @Size(max = 20_000) String agenda,
      @Nullable @Line(max = 500) String reason,
      @Nullable @Line(max = 500) String shortNoticeReason) {

    Split split(SeriesId into) {
      return new Split(
          into,
          from,
          startsLocal,
          zone,
          durationMinutes,
          recurrence == null ? null : new Rule(recurrence),
          title,
          place,
          agenda,
          reason,
          shortNoticeReason);
    }
  }

  /** Why there are no more. */
  record End(@Nullable @Line(max = 500) String reason) {}

  @PostMapping("/changes")
  Mono<ResponseEntity<SeriesView>> change(
      @PathVariable SeriesId id,
      @Valid @RequestBody Changes changes,
      Expected expected,
      Actor actor) {
    return Mono.defer(
        () -> {
          ReadingRights.requireCoordinator(actor);
          return answer(
              scheduling.publish(id, expected, Wish.edits(changes.edits()), changes.why()));
        });
  }

  /** The new series begins when others hear of the split, so that nobody hears of it before. */
  @PostMapping("/split")
  Mono<ResponseEntity<SeriesView>> split(
      @PathVariable SeriesId id,
      @Valid @RequestBody SplitFrom body,
      Expected expected,
      Actor actor) {
    return Mono.defer(
        () -> {
          ReadingRights.requireCoordinator(actor);
          var into = body.id() == null ? new SeriesId(SeriesId.PREFIX + ids.next()) : body.id();
          return answer(scheduling.split(id, expected, body.split(into)));
        });
  }

  @PostMapping("/end")
  Mono<ResponseEntity<SeriesView>> end(
      @PathVariable SeriesId id,
      @Valid @RequestBody(required = false) @Nullable End why,
      Expected expected,
      Actor actor) {
    return Mono.defer(
        () -> {
          ReadingRights.requireCoordinator(actor);
          return answer(scheduling.end(id, expected, why == null ? null : why.reason()));
        });
  }

  private Mono<ResponseEntity<SeriesView>> answer(Mono<Versioned<MeetingSeries>> changed) {
    return changed.map(
        it ->
            Etags.ok(it.map(one -> SeriesView.of(one, reading.next(one, SHOWN), ShownZones.OWN))));
  }
}
