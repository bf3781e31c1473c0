package org.partnershiphub.events.records.actions.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Capacity;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.JurisdictionId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.records.Insight;
import org.partnershiphub.events.records.actions.Action;
import org.partnershiphub.events.records.actions.ActionId;
import org.partnershiphub.events.records.actions.ActionSearch;
import org.partnershiphub.events.records.actions.Actions;
import org.partnershiphub.events.records.actions.Holder;
import org.partnershiphub.events.records.actions.Seat;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.ids.Ids;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Etags;
import org.partnershiphub.platform.web.Page;
import org.partnershiphub.platform.web.Window;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a meeting agreed is to be done. */
@RestController
@RequestMapping("/api/meetings/{id}/actions")
class MeetingActionsController {

  private final Actions actions;
  private final Insight insight;
  private final Ids ids;

  MeetingActionsController(Actions actions, Insight insight, Ids ids) {
    this.actions = actions;
    this.insight = insight;
    this.ids = ids;
  }

  /** A jurisdiction's place in a group. */
  record SeatBody(
      @NotNull GroupId group, @NotNull JurisdictionId jurisdiction, @NotNull Capacity capacity) {}

  /** A seat or a person. */
  record HolderBody(@Nullable @Valid SeatBody seat, @Nullable PersonId person) {
    Holder as() {
      return new Holder(
          seat == null ? null : new Seat(seat.group(), seat.jurisdiction(), seat.capacity()),
          person);
    }
  }

  /** What is to be done, by whom, until when. */
  record Assignment(
      @NotBlank @Size(max = 2_000) String task,
      @NotNull @Valid HolderBody holder,
      @NotNull LocalDate dueOn) {

    Action.Task work() {
      return new Action.Task(task, holder.as(), dueOn);
    }
  }

  @GetMapping
  Mono<Page<ActionView>> actionsOf(@PathVariable MeetingId id, Window window, Actor actor) {
    return insight
        .insider(id, actor)
        .flatMapMany(
            meeting ->
                actions.list(
                    new ActionSearch(
                        null, null, id, null, true, Marks.of(window), window.limit() + 1)))
        .map(Versioned::state)
        .collectList()
        .map(found -> Page.of(found, window, Marks::key))
        .map(page -> page.map(ActionView::of));
  }

  @PostMapping
  Mono<ResponseEntity<ActionView>> assign(
      @PathVariable MeetingId id, @Valid @RequestBody Assignment body, Actor actor) {
    return insight
        .keeper(id, actor)
        .flatMap(
            meeting -> {
              var action = new ActionId(ids.next());
              return actions
                  .create(action, Action.assign(action, meeting, body.work()))
                  .map(
                      done ->
                          Etags.created(
                              URI.create("/api/actions/" + action), done.map(ActionView::of)));
            });
  }
}
