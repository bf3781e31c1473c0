package org.partnershiphub.membership.people.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.people.Suspicions;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.security.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/people/{id}/suspicion")
class SuspicionController {

  private final Suspicions suspicions;
  private final PersonViews views;

  SuspicionController(Suspicions suspicions, PersonViews views) {
    this.suspicions = suspicions;
    this.views = views;
  }

  record Report(@Nullable OrganisationId organisation) {}

  record Confirmation(@Nullable OrganisationId organisation, @NotNull LocalDate on) {}

  @PostMapping
  Mono<ResponseEntity<PersonView>> report(
      Actor actor, @PathVariable PersonId id, Expected expected, @Valid @RequestBody Report body) {
    return views.ok(actor, suspicions.report(actor, id, expected, body.organisation()));
  }

  @PostMapping("/confirmation")
  Mono<ResponseEntity<PersonView>> confirm(
      Actor actor,
      @PathVariable PersonId id,
      Expected expected,
      @Valid @RequestBody Confirmation body) {
    return views.ok(actor, suspicions.confirm(actor, id, expected, body.organisation(), body.on()));
  }

  @PostMapping("/dismissal")
  Mono<ResponseEntity<PersonView>> dismiss(
      Actor actor, @PathVariable PersonId id, Expected expected) {
    return views.ok(actor, suspicions.dismiss(actor, id, expected));
  }
}
