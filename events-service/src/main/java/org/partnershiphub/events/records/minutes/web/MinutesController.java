package org.partnershiphub.events.records.minutes.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.records.Insight;
import org.partnershiphub.events.records.minutes.Edition;
import org.partnershiphub.events.records.minutes.Minutes;
import org.partnershiphub.events.records.minutes.MinutesOfMeetings;
import org.partnershiphub.events.records.minutes.MinutesPolicy;
import org.partnershiphub.events.records.minutes.Section;
import org.partnershiphub.events.records.minutes.Stage;
import org.partnershiphub.events.schedule.AccessLevel;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.ReadingRights;
import org.partnershiphub.events.schedule.SchedulePolicy;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Etags;
import org.partnershiphub.platform.web.Line;
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

/** Minutes: coordinators write, approve and publish; whoever reads the meeting reads them then. */
@RestController
@RequestMapping("/api/meetings/{id}/minutes")
class MinutesController {

  private final MinutesOfMeetings minutes;
  private final Insight insight;
  private final MinutesPolicy policy;
  private final SchedulePolicy neutral;
  private final InstantSource clock;

  MinutesController(
      MinutesOfMeetings minutes,
      Insight insight,
      MinutesPolicy policy,
      SchedulePolicy neutral,
      InstantSource clock) {
    this.minutes = minutes;
    this.insight = insight;
    this.policy = policy;
    this.neutral = neutral;
    this.clock = clock;
  }

  /** A part of the minutes. */
  record Part(@NotNull @Line String theme, @Nullable @Size(max = 20_000) String text) {}

  /** All parts in their order. */
  record Draft(@NotNull @Size(max = 100) List<@NotNull @Valid Part> sections) {
    List<Section> wanted() {
      return sections.stream().map(it -> new Section(it.theme(), it.text())).toList();
    }
  }

  /**
   * Minutes as they are read.
   *
   * @param published all versions that were
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MinutesView(
      MeetingId meeting,
      int version,
      Stage stage,
      AccessLevel accessLevel,
      List<Section> sections,
      @Nullable Instant publishedAt,
      List<Integer> published) {

    static MinutesView of(Minutes it) {
      return view(it, it.version(), it.stage(), it.sections(), null);
    }

    static MinutesView of(Minutes it, Edition edition) {
      return view(it, edition.version(), Stage.PUBLISHED, edition.sections(), edition.at());
    }

    private static MinutesView view(
        Minutes it, int version, Stage stage, List<Section> sections, @Nullable Instant at) {
      var published = it.editions().stream().map(Edition::version).toList();
      return new MinutesView(
          it.of().meeting(), version, stage, it.level(), sections, at, published);
    }
  }

  @GetMapping
  Mono<ResponseEntity<MinutesView>> read(
      @PathVariable MeetingId id,
      @RequestParam(required = false) @Nullable Integer version,
      Actor actor) {
    return insight
        .reader(id, actor)
        .flatMap(meeting -> minutes.read(id, Minutes.blank(meeting)))
        .map(found -> Etags.ok(found.map(it -> view(it, version, actor))));
  }

  /** A draft is for whoever writes it; everybody else reads what was published. */
  private static MinutesView view(Minutes it, @Nullable Integer version, Actor actor) {
    return version == null && ReadingRights.coordinates(actor)
        ? MinutesView.of(it)
        : MinutesView.of(it, it.edition(version));
  }

  @PutMapping
  Mono<ResponseEntity<MinutesView>> draft(
      @PathVariable MeetingId id, @Valid @RequestBody Draft body, Expected expected, Actor actor) {
    return edit(
        id, expected, actor, (it, meeting) -> it.draft(body.wanted(), neutral::isNeutral, policy));
  }

  @PostMapping("/approval")
  Mono<ResponseEntity<MinutesView>> approve(
      @PathVariable MeetingId id, Expected expected, Actor actor) {
    return edit(id, expected, actor, (it, meeting) -> it.approve(meeting, clock.instant()));
  }

  @PostMapping("/publication")
  Mono<ResponseEntity<MinutesView>> publishMinutes(
      @PathVariable MeetingId id, Expected expected, Actor actor) {
    return edit(
        id,
        expected,
        actor,
        (it, meeting) -> it.publish(policy, clock.instant(), new PersonId(actor.person())));
  }

  private Mono<ResponseEntity<MinutesView>> edit(
      MeetingId id,
      Expected expected,
      Actor actor,
      BiFunction<Minutes, Meeting, Change<Minutes>> decision) {
    return insight
        .keeper(id, actor)
        .flatMap(
            meeting ->
                minutes.edit(
                    id, expected, Minutes.blank(meeting), it -> decision.apply(it, meeting)))
        .map(MinutesController::answer);
  }

  private static ResponseEntity<MinutesView> answer(Versioned<Minutes> it) {
    return Etags.ok(it.map(MinutesView::of));
  }
}
