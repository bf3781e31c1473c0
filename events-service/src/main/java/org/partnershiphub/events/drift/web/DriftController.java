package org.partnershiphub.events.drift.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.drift.CheckId;
import org.partnershiphub.events.drift.Checks;
import org.partnershiphub.events.drift.DriftCheck;
import org.partnershiphub.events.drift.Report;
import org.partnershiphub.events.drift.RosterCheck;
import org.partnershiphub.events.schedule.ReadingRights;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.security.Forbidden;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows whether invitations have drifted from the rosters. */
@RestController
@RequestMapping("/api/meetings/drift")
class DriftController {

  private final Checks checks;
  private final DriftCheck check;
  private final InstantSource clock;

  DriftController(Checks checks, DriftCheck check, InstantSource clock) {
    this.checks = checks;
    this.check = check;
    this.clock = clock;
  }

  /**
   * @param running whether a check is under way; the report is that of the one before then
   * @param report absent before the first was done
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record View(int round, boolean running, @Nullable Instant nextAt, @Nullable Report report) {
    static View of(RosterCheck it) {
      return new View(it.round(), it.begun() != null, it.due(), it.last());
    }
  }

  /** How many were followed again. */
  record Followed(int followed) {}

  @GetMapping
  Mono<View> last(Actor actor) {
    return Mono.defer(
        () -> {
          ReadingRights.requireCoordinator(actor);
          return checks
              .find(CheckId.ROSTERS)
              .map(Versioned::state)
              .map(View::of)
              .defaultIfEmpty(new View(0, false, null, null));
        });
  }

  /** Begins a check, unless one is under way. */
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<View> ask(Actor actor) {
    return Mono.defer(
        () -> {
          requireAdministrator(actor);
          return checks
              .change(CheckId.ROSTERS, it -> it.ask(clock.instant()))
              .map(it -> View.of(it.state()));
        });
  }

  /** Follows again whom the last check named; a new check then says whether that was all. */
  @PostMapping("/following")
  Mono<Followed> follow(Actor actor) {
    return Mono.defer(
        () -> {
          requireAdministrator(actor);
          return check.follow().map(Followed::new);
        });
  }

  private static void requireAdministrator(Actor actor) {
    if (!actor.has("ADMINISTRATOR")) {
      throw new Forbidden("Administrators check the rosters.");
    }
  }
}
