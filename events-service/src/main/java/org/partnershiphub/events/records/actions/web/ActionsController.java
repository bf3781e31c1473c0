package org.partnershiphub.events.records.actions.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.records.actions.Action;
import org.partnershiphub.events.records.actions.ActionSearch;
import org.partnershiphub.events.records.actions.Actions;
import org.partnershiphub.events.records.actions.Holder;
import org.partnershiphub.events.records.actions.Keeping;
import org.partnershiphub.events.records.actions.Seat;
import org.partnershiphub.events.schedule.ReadingRights;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.security.Forbidden;
import org.partnershiphub.platform.web.Page;
import org.partnershiphub.platform.web.Window;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Lists actions: of a person with all that their seats have to do, of a seat, or of a group. A new
 * seat holder finds here what the one before has left.
 */
@RestController
@RequestMapping("/api/actions")
class ActionsController {

  private final Actions actions;
  private final Keeping keeping;

  ActionsController(Actions actions, Keeping keeping) {
    this.actions = actions;
    this.keeping = keeping;
  }

  /** Whose actions, and whether those of confidential meetings are among them. */
  private record Scope(@Nullable Set<Holder> holders, @Nullable GroupId group, boolean all) {}

  @GetMapping
  Mono<Page<ActionView>> actions(
      @RequestParam(required = false) @Nullable String person,
      @RequestParam(required = false) @Nullable String seat,
      @RequestParam(required = false) @Nullable GroupId group,
      @RequestParam(required = false) Action.@Nullable State state,
      Window window,
      Actor actor) {
    var after = Marks.of(window);
    return scope(person, seat, group, actor)
        .map(
            it ->
                new ActionSearch(
                    it.holders(), it.group(), null, state, it.all(), after, window.limit() + 1))
        .flatMap(search -> actions.list(search).map(Versioned::state).collectList())
        .map(found -> Page.of(found, window, Marks::key))
        .map(page -> page.map(ActionView::of));
  }

  private Mono<Scope> scope(
      @Nullable String person, @Nullable String seat, @Nullable GroupId group, Actor actor) {
    if (seat != null) {
      return ofSeat(Seat.of(seat), actor);
    }
    if (group != null && person == null) {
      return ofGroup(group, actor);
    }
    if (person == null && ReadingRights.coordinates(actor)) {
      return Mono.just(new Scope(null, null, true));
    }
    var whose = person == null || "me".equals(person) ? actor.person() : person;
    if (!actor.is(whose) && !ReadingRights.coordinates(actor)) {
      return Mono.error(() -> new Forbidden("You may list your own actions."));
    }
    return keeping.holders(new PersonId(whose)).map(holders -> new Scope(holders, group, true));
  }

  /** Its holder and coordinators see all of it; its group what is not confidential. */
  private Mono<Scope> ofSeat(Seat seat, Actor actor) {
    var holders = Set.of(Holder.of(seat));
    if (ReadingRights.coordinates(actor)) {
      return Mono.just(new Scope(holders, null, true));
    }
    return keeping
        .holders(new PersonId(actor.person()))
        .flatMap(
            own ->
                own.containsAll(holders)
                    ? Mono.just(new Scope(holders, null, true))
                    : member(seat.group(), actor).thenReturn(new Scope(holders, null, false)));
  }

  private Mono<Scope> ofGroup(GroupId group, Actor actor) {
    return ReadingRights.coordinates(actor)
        ? Mono.just(new Scope(null, group, true))
        : member(group, actor).thenReturn(new Scope(null, group, false));
  }

  private Mono<Boolean> member(GroupId group, Actor actor) {
    return keeping
        .belongs(new PersonId(actor.person()), group)
        .filter(belongs -> belongs)
        .switchIfEmpty(
            Mono.error(() -> new Forbidden("The people of a group see what it has to do.")));
  }
}
