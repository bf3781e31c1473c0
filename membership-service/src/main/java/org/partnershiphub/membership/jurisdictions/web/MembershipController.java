package org.partnershiphub.membership.jurisdictions.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.jurisdictions.Memberships;
import org.partnershiphub.membership.jurisdictions.Suspensions;
import org.partnershiphub.membership.jurisdictions.Withdrawals;
import org.partnershiphub.membership.registry.Administrators;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.Line;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.security.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The life of a membership, from the first preparations to the last day. */
@RestController
@RequestMapping("/api/jurisdictions/{id}")
class MembershipController {

  private final Memberships memberships;
  private final Suspensions suspensions;
  private final Withdrawals withdrawals;

  MembershipController(Memberships memberships, Suspensions suspensions, Withdrawals withdrawals) {
    this.memberships = memberships;
    this.suspensions = suspensions;
    this.withdrawals = withdrawals;
  }

  record Activation(@NotNull LocalDate on, @Nullable PersonId lead) {}

  record Lead(@NotNull PersonId person) {}

  /** The reason stays in the registry. */
  record Suspending(@NotNull @Line String reason, @Nullable LocalDate since) {}

  record Reinstatement(@Nullable LocalDate on) {}

  record Withdrawal(@NotNull LocalDate effectiveOn) {}

  @PostMapping("/onboarding")
  Mono<ResponseEntity<JurisdictionView>> onboard(
      Actor actor, @PathVariable JurisdictionId id, Expected expected) {
    Administrators.check(actor);
    return memberships.onboard(id, expected).map(JurisdictionView::ok);
  }

  @PostMapping("/activation")
  Mono<ResponseEntity<JurisdictionView>> activate(
      Actor actor,
      @PathVariable JurisdictionId id,
      Expected expected,
      @Valid @RequestBody Activation body) {
    Administrators.check(actor);
    return memberships.activate(id, expected, body.on(), body.lead()).map(JurisdictionView::ok);
  }

  @DeleteMapping("/activation")
  Mono<ResponseEntity<JurisdictionView>> callOffActivation(
      Actor actor, @PathVariable JurisdictionId id, Expected expected) {
    Administrators.check(actor);
    return memberships.callOffActivation(id, expected).map(JurisdictionView::ok);
  }

  @PutMapping("/lead")
  Mono<ResponseEntity<JurisdictionView>> nameLead(
      Actor actor,
      @PathVariable JurisdictionId id,
      Expected expected,
      @Valid @RequestBody Lead body) {
    return memberships.nameLead(actor, id, expected, body.person()).map(JurisdictionView::ok);
  }

  @PostMapping("/suspension")
  Mono<ResponseEntity<JurisdictionView>> suspend(
      Actor actor,
      @PathVariable JurisdictionId id,
      Expected expected,
      @Valid @RequestBody Suspending body) {
    Administrators.check(actor);
    return suspensions.suspend(id, expected, body.since(), body.reason()).map(JurisdictionView::ok);
  }

  @PostMapping("/reinstatement")
  Mono<ResponseEntity<JurisdictionView>> reinstate(
      Actor actor,
      @PathVariable JurisdictionId id,
      Expected expected,
      @Valid @RequestBody Reinstatement body) {
    Administrators.check(actor);
    return suspensions.reinstate(id, expected, body.on()).map(JurisdictionView::ok);
  }

  @PostMapping("/withdrawal")
  Mono<ResponseEntity<JurisdictionView>> withdraw(
      Actor actor,
      @PathVariable JurisdictionId id,
      Expected expected,
      @Valid @RequestBody Withdrawal body) {
    Administrators.check(actor);
    return withdrawals.withdraw(id, expected, body.effectiveOn()).map(JurisdictionView::ok);
  }

  @DeleteMapping("/withdrawal")
  Mono<ResponseEntity<JurisdictionView>> revoke(
      Actor actor, @PathVariable JurisdictionId id, Expected expected) {
    Administrators.check(actor);
    return withdrawals.revoke(id, expected).map(JurisdictionView::ok);
  }
}
