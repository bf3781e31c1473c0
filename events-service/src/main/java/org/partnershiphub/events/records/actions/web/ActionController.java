package org.partnershiphub.events.records.actions.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.records.actions.Action;
import org.partnershiphub.events.records.actions.ActionId;
import org.partnershiphub.events.records.actions.Actions;
import org.partnershiphub.events.records.actions.Keeping;
import org.partnershiphub.events.records.actions.web.MeetingActionsController.Assignment;
import org.partnershiphub.events.schedule.ReadingRights;
import org.partnershiphub.platform.change.Expected;
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
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One action: its holder sees it and says how far it is, coordinators change it. */
@RestController
@RequestMapping("/api/actions/{id}")
class ActionController {

  private final Actions actions;
  private final Keeping keeping;
  private final InstantSource clock;

  ActionController(Actions actions, Keeping keeping, InstantSource clock) {
    this.actions = actions;
    this.keeping = keeping;
    this.clock = clock;
  }

  /** How far it is now. */
  record Progress(@NotNull Action.State state, @Nullable @Line(max = 500) String note) {}

  @GetMapping
  Mono<ResponseEntity<ActionView>> read(@PathVariable ActionId id, Actor actor) {
    return keeping.own(id, actor).map(it -> Etags.ok(it.map(ActionView::of)));
  }

  @PutMapping
  Mono<ResponseEntity<ActionView>> reassign(
      @PathVariable ActionId id,
      @Valid @RequestBody Assignment body,
      Expected expected,
      Actor actor) {
    return keeping
        .own(id, actor)
        .doOnNext(it -> ReadingRights.requireCoordinator(actor))
        .flatMap(seen -> actions.change(id, expected, it -> it.reassign(body.work())))
        .map(done -> Etags.ok(done.map(ActionView::of)));
  }

  @PostMapping("/state")
  Mono<ResponseEntity<ActionView>> settle(
      @PathVariable ActionId id,
      @Valid @RequestBody Progress body,
      Expected expected,
      Actor actor) {
    return keeping
        .own(id, actor)
        .flatMap(
            seen -> {
              var by = new PersonId(actor.person());
              var note = new Action.Note(body.state(), clock.instant(), by, body.note());
              return actions.change(id, expected, it -> it.settle(note));
            })
        .map(done -> Etags.ok(done.map(ActionView::of)));
  }
}
