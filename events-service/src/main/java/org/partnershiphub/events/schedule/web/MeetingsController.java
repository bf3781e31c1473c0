package org.partnershiphub.events.schedule.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.Invitees;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.MeetingSearch;
import org.partnershiphub.events.schedule.Meetings;
import org.partnershiphub.events.schedule.ReadersZones;
import org.partnershiphub.events.schedule.ReadingRights;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.security.Forbidden;
import org.partnershiphub.platform.web.Etags;
import org.partnershiphub.platform.web.Page;
import org.partnershiphub.platform.web.Window;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Reads meetings. */
@RestController
@RequestMapping("/api/meetings")
class MeetingsController {

  private final Meetings meetings;
  private final Invitees invitees;
  private final ReadingRights rights;
  private final ReadersZones clocks;

  MeetingsController(
      Meetings meetings, Invitees invitees, ReadingRights rights, ReadersZones clocks) {
    this.clocks = clocks;
    this.meetings = meetings;
    this.invitees = invitees;
    this.rights = rights;
  }

  @GetMapping("/{id}")
  Mono<ResponseEntity<MeetingView>> one(
      @PathVariable MeetingId id,
      @RequestParam(required = false) @Nullable List<String> zones,
      Actor actor) {
    return clocks
        .of(actor, zones)
        .flatMap(
            shown ->
                rights
                    .readable(id, actor)
                    .map(it -> Etags.ok(it.map(meeting -> MeetingView.of(meeting, shown)))));
  }

  @GetMapping
  Mono<Page<MeetingView>> list(
      @RequestParam(required = false) @Nullable GroupId group,
      @RequestParam(required = false) @Nullable String person,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to,
      @RequestParam(required = false) @Nullable List<String> zones,
      Window window,
      Actor actor) {
    var after = window.after() == null ? null : MeetingSearch.Mark.read(window.after());
    return visible(person, actor)
        .map(
            it ->
                new MeetingSearch(
                    group, it.among(), it.orOpen(), from, to, after, window.limit() + 1))
        .flatMap(search -> meetings.list(search).map(Versioned::state).collectList())
        .map(found -> Page.of(found, window, it -> MeetingSearch.Mark.of(it).toString()))
        .zipWith(
            clocks.of(actor, zones), (page, shown) -> page.map(it -> MeetingView.of(it, shown)));
  }

  /** Which meetings this actor may see at all. */
  private record Visible(@Nullable Set<MeetingId> among, boolean orOpen) {}

  private Mono<Visible> visible(@Nullable String person, Actor actor) {
    var wanted = "me".equals(person) ? actor.person() : person;
    if (wanted == null && ReadingRights.coordinates(actor)) {
      return Mono.just(new Visible(null, false));
    }
    if (wanted != null && !actor.is(wanted) && !ReadingRights.coordinates(actor)) {
      return Mono.error(() -> new Forbidden("You may list your own meetings."));
    }
    return invitees
        .meetingsOf(new PersonId(wanted == null ? actor.person() : wanted))
        .map(ids -> new Visible(ids, wanted == null));
  }
}
