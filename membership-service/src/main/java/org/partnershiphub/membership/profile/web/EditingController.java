package org.partnershiphub.membership.profile.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.profile.Editing;
import org.partnershiphub.membership.profile.EntryId;
import org.partnershiphub.membership.profile.HistoryEntry;
import org.partnershiphub.membership.profile.KnownDate;
import org.partnershiphub.membership.profile.Outcome;
import org.partnershiphub.membership.profile.Texts;
import org.partnershiphub.membership.profile.web.ProfileView.CharterView;
import org.partnershiphub.membership.registry.Administrators;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Etags;
import org.partnershiphub.platform.web.Line;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What administrators change of the profile; they answer with what was changed. */
@RestController
@RequestMapping("/api/partnership")
class EditingController {

  private static final URI HISTORY = URI.create("/api/partnership/history");

  private final Editing editing;

  EditingController(Editing editing) {
    this.editing = editing;
  }

  record Adoption(@NotNull LocalDate adoptedOn, @NotEmpty List<@NotNull @Valid Outcome> outcomes) {}

  record Happening(@Nullable KnownDate date, @NotNull @Line(max = 1_000) String text) {}

  @PutMapping
  Mono<ResponseEntity<ProfileView>> describe(
      Actor actor, Expected expected, @Valid @RequestBody Texts body) {
    Administrators.check(actor);
    return editing.describe(expected, body).map(it -> Etags.ok(it.map(ProfileView::of)));
  }

  @PostMapping("/charter")
  Mono<ResponseEntity<CharterView>> adopt(
      Actor actor, Expected expected, @Valid @RequestBody Adoption body) {
    Administrators.check(actor);
    return editing
        .adopt(expected, body.adoptedOn(), body.outcomes())
        .map(it -> it.map(state -> CharterView.of(state, state.charterInForce())))
        .map(
            it ->
                Etags.created(URI.create("/api/partnership/charter/" + it.state().version()), it));
  }

  @PostMapping("/history")
  Mono<ResponseEntity<List<HistoryEntry>>> add(
      Actor actor, Expected expected, @Valid @RequestBody Happening body) {
    Administrators.check(actor);
    return editing
        .add(expected, body.date(), body.text())
        .map(it -> Etags.created(HISTORY, it.map(ProfileView::history)));
  }

  @PutMapping("/history/{entry}")
  Mono<ResponseEntity<List<HistoryEntry>>> correct(
      Actor actor,
      @PathVariable EntryId entry,
      Expected expected,
      @Valid @RequestBody Happening body) {
    Administrators.check(actor);
    return editing
        .correct(expected, entry, body.date(), body.text())
        .map(it -> Etags.ok(it.map(ProfileView::history)));
  }
}
