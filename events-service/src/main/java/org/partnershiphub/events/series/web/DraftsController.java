package org.partnershiphub.events.series.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.LocalTimes;
import org.partnershiphub.events.schedule.LocalTimes.LocalView;
import org.partnershiphub.events.schedule.ReadingRights;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.events.schedule.ShownZones;
import org.partnershiphub.events.series.Draft;
import org.partnershiphub.events.series.DraftId;
import org.partnershiphub.events.series.Drafting;
import org.partnershiphub.events.series.Preview;
import org.partnershiphub.events.series.Previewing;
import org.partnershiphub.events.series.SeriesReading;
import org.partnershiphub.events.series.Wish;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.ids.Ids;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Etags;
import org.partnershiphub.platform.web.Line;
import org.partnershiphub.platform.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Change sets that are collected, looked at and then published at once; for coordinators. */
@RestController
@RequestMapping("/api/series/{id}/drafts")
class DraftsController {

  private final Drafting drafting;
  private final Previewing previewing;
  private final SeriesReading reading;
  private final Ids ids;

  DraftsController(Drafting drafting, Previewing previewing, SeriesReading reading, Ids ids) {
    this.drafting = drafting;
    this.previewing = previewing;
    this.reading = reading;
    this.ids = ids;
  }

  /** Edits so far. */
  record Collected(
      @NotEmpty @Size(max = 100) List<@NotNull @Valid Wish> edits,
      @Nullable @Line(max = 500) String reason) {}

  /** What is only known when it is published. */
  record Publication(@Nullable @Line(max = 500) String shortNoticeReason) {}

  /**
   * A draft.
   *
   * @param publishedAs the version that it made of the series
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DraftView(
      DraftId id,
      SeriesId series,
      List<Wish> edits,
      @Nullable String reason,
      PersonId by,
      Instant at,
      @Nullable Integer publishedAs) {

    static Versioned<DraftView> of(Draft it) {
      return new Versioned<>(
          new DraftView(
              it.id(), it.series(), it.edits(), it.reason(), it.by(), it.at(), it.publishedAs()),
          it.revision());
    }
  }

  /**
   * What publishing would come to.
   *
   * @param differences in words
   * @param notices how many people would hear of it, each once
   * @param earliest the first day that would be in time, when publishing needs a shortNoticeReason
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PreviewView(
      boolean material,
      int version,
      long notices,
      @Nullable LocalDate earliest,
      List<String> differences,
      List<MoveView> moves) {

    static PreviewView of(Preview it, Collection<ZoneId> zones) {
      return new PreviewView(
          it.material(),
          it.version(),
          it.notices(),
          it.earliest(),
          it.words(),
          it.moves().stream().map(move -> MoveView.of(move, zones)).toList());
    }
  }

  /** One occurrence that moves, on each clock. */
  record MoveView(Instant from, Instant to, Map<String, ClockView> local) {

    static MoveView of(Preview.Move it, Collection<ZoneId> zones) {
      var all = new LinkedHashSet<>(List.of(it.to().zone()));
      all.addAll(zones);
      var local = new LinkedHashMap<String, ClockView>();
      all.forEach(
          zone ->
              local.put(
                  zone.getId(), ClockView.of(it.from().startsAt(), it.to().startsAt(), zone)));
      return new MoveView(it.from().startsAt(), it.to().startsAt(), local);
    }
  }

  /**
   * @param timeChanges whether it is at another time of day there
   */
  record ClockView(LocalView before, LocalView after, boolean timeChanges) {

    static ClockView of(Instant from, Instant to, ZoneId zone) {
      var before = LocalTimes.local(from, zone);
      var after = LocalTimes.local(to, zone);
      var times = before.startsLocal().toLocalTime().equals(after.startsLocal().toLocalTime());
      return new ClockView(before, after, !times);
    }
  }

  @PostMapping
  Mono<ResponseEntity<DraftView>> begin(
      @PathVariable SeriesId id, @Valid @RequestBody Collected body, Actor actor) {
    return Mono.defer(
        () -> {
          ReadingRights.requireCoordinator(actor);
          var draft = new DraftId(ids.next());
          var by = new PersonId(actor.person());
          return drafting
              .begin(id, draft, body.edits(), body.reason(), by)
              .map(
                  it ->
                      Etags.created(
                          URI.create("/api/series/" + id + "/drafts/" + draft), DraftView.of(it)));
        });
  }

  @PutMapping("/{draft}")
  Mono<ResponseEntity<DraftView>> rewrite(
      @PathVariable SeriesId id,
      @PathVariable DraftId draft,
      @Valid @RequestBody Collected body,
      Expected expected,
      Actor actor) {
    return Mono.defer(
        () -> {
          ReadingRights.requireCoordinator(actor);
          var by = new PersonId(actor.person());
          return drafting
              .rewrite(id, draft, expected, body.edits(), body.reason(), by)
              .map(it -> Etags.ok(DraftView.of(it)));
        });
  }

  @GetMapping
  Mono<Page<DraftView>> list(@PathVariable SeriesId id, Actor actor) {
    return Mono.defer(
        () -> {
          ReadingRights.requireCoordinator(actor);
          return drafting
              .of(id)
              .map(it -> DraftView.of(it).state())
              .collectList()
              .map(all -> new Page<>(all, null));
        });
  }

  @GetMapping("/{draft}")
  Mono<ResponseEntity<DraftView>> one(
      @PathVariable SeriesId id, @PathVariable DraftId draft, Actor actor) {
    return Mono.defer(
        () -> {
          ReadingRights.requireCoordinator(actor);
          return drafting.get(id, draft).map(it -> Etags.ok(DraftView.of(it)));
        });
  }

  @GetMapping("/{draft}/preview")
  Mono<PreviewView> preview(
      @PathVariable SeriesId id,
      @PathVariable DraftId draft,
      @RequestParam(required = false) @Nullable List<String> zones,
      Actor actor) {
    return Mono.defer(
        () -> {
          ReadingRights.requireCoordinator(actor);
          var shown = LocalTimes.zones(zones);
          return drafting
              .get(id, draft)
              .flatMap(it -> previewing.of(id, Wish.edits(it.edits())))
              .map(it -> PreviewView.of(it, shown));
        });
  }

  @PostMapping("/{draft}/publication")
  Mono<ResponseEntity<SeriesView>> publish(
      @PathVariable SeriesId id,
      @PathVariable DraftId draft,
      @Valid @RequestBody(required = false) @Nullable Publication why,
      Expected expected,
      Actor actor) {
    return Mono.defer(
        () -> {
          ReadingRights.requireCoordinator(actor);
          return drafting
              .publish(id, draft, expected, why == null ? null : why.shortNoticeReason())
              .map(
                  it ->
                      Etags.ok(
                          it.map(
                              one -> SeriesView.of(one, reading.next(one, 12), ShownZones.OWN))));
        });
  }
}
