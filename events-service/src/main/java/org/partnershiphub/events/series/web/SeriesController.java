package org.partnershiphub.events.series.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.AccessLevel;
import org.partnershiphub.events.schedule.ReadersZones;
import org.partnershiphub.events.schedule.ReadingRights;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.events.schedule.ShownZones;
import org.partnershiphub.events.series.AllSeries;
import org.partnershiphub.events.series.AudienceWish;
import org.partnershiphub.events.series.MeetingSeries;
import org.partnershiphub.events.series.Plan;
import org.partnershiphub.events.series.Rule;
import org.partnershiphub.events.series.SeriesProposal;
import org.partnershiphub.events.series.SeriesReading;
import org.partnershiphub.events.series.SeriesScheduling;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.ids.Ids;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Etags;
import org.partnershiphub.platform.web.Line;
import org.partnershiphub.platform.web.Page;
import org.partnershiphub.platform.web.Window;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Defines and reads series. */
@RestController
@RequestMapping("/api/series")
class SeriesController {

  private static final int SHOWN = 12;
  private static final int MOST_SHOWN = 100;

  private final SeriesScheduling scheduling;
  private final SeriesReading reading;
  private final ReadersZones clocks;
  private final Ids ids;

  SeriesController(
      SeriesScheduling scheduling, SeriesReading reading, ReadersZones clocks, Ids ids) {
    this.clocks = clocks;
    this.scheduling = scheduling;
    this.reading = reading;
    this.ids = ids;
  }

  /**
   * A series to be.
   *
   * @param groups the short form of an audience of groups
   */
  record Define(
      @Nullable SeriesId id,
      @NotNull @Line String title,
      @Nullable @Size(min = 1, max = 50) List<@NotNull GroupId> groups,
      @Nullable @Valid AudienceWish audience,
      @NotNull LocalDateTime startsLocal,
      @NotNull ZoneId zone,
      @NotNull @Positive @Max(10_080) Integer durationMinutes,
      @NotNull @Size(max = 500) String recurrence,
      @Nullable @Size(max = 500) List<@NotNull LocalDateTime> extra,
      @Nullable @Size(max = 500) List<@NotNull LocalDateTime> excluded,
      @Nullable @Size(max = 24) List<@NotNull LocalTime> rotation,
      @Nullable AccessLevel accessLevel,
      @Nullable @Line(max = 500) String place,
      @Nullable @Size(max = 20_000) String agenda,
      @Nullable @Line(max = 500) String shortNoticeReason) {

    SeriesProposal proposal(SeriesId as, PersonId organiser) {
      var plan =
          new Plan(
              startsLocal.truncatedTo(ChronoUnit.MINUTES),
              zone,
              durationMinutes,
              new Rule(recurrence),
              none(extra),
              none(excluded),
              List.of());
      return new SeriesProposal(
          as,
          AudienceWish.of(groups, audience),
          title,
          agenda,
          place,
          accessLevel,
          plan,
          none(rotation),
          organiser,
          shortNoticeReason);
    }

    private static <T> List<T> none(@Nullable List<T> some) {
      return some == null ? List.of() : some;
    }
  }

  @PostMapping
  Mono<ResponseEntity<SeriesView>> define(@Valid @RequestBody Define wanted, Actor actor) {
    return Mono.defer(
        () -> {
          ReadingRights.requireCoordinator(actor);
          var id = wanted.id() == null ? new SeriesId(SeriesId.PREFIX + ids.next()) : wanted.id();
          return scheduling
              .define(wanted.proposal(id, new PersonId(actor.person())))
              .map(it -> Etags.created(URI.create("/api/series/" + id), view(it)));
        });
  }

  @GetMapping("/{id}")
  Mono<ResponseEntity<SeriesView>> one(
      @PathVariable SeriesId id,
      @RequestParam(required = false) @Nullable List<String> zones,
      @RequestParam(defaultValue = "12") int occurrences,
      Actor actor) {
    var most = Math.clamp(occurrences, 0, MOST_SHOWN);
    return clocks
        .of(actor, zones)
        .flatMap(
            shown ->
                reading
                    .readable(id, actor)
                    .map(it -> it.map(one -> SeriesView.of(one, reading.next(one, most), shown)))
                    .map(Etags::ok));
  }

  @GetMapping
  Mono<Page<SeriesView>> list(
      @RequestParam(required = false) @Nullable GroupId group,
      @RequestParam(required = false) @Nullable List<String> zones,
      Window window,
      Actor actor) {
    var after = window.after() == null ? null : new SeriesId(window.after());
    return reading
        .list(new AllSeries.Search(group, null, false, after, window.limit() + 1), actor)
        .map(Versioned::state)
        .collectList()
        .map(found -> Page.of(found, window, it -> it.id().value()))
        .zipWith(
            clocks.of(actor, zones),
            (page, shown) -> page.map(it -> SeriesView.of(it, reading.next(it, 1), shown)));
  }

  private Versioned<SeriesView> view(Versioned<MeetingSeries> it) {
    return it.map(one -> SeriesView.of(one, reading.next(one, SHOWN), ShownZones.OWN));
  }
}
