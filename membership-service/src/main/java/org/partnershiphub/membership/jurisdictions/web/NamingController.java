package org.partnershiphub.membership.jurisdictions.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.partnershiphub.membership.jurisdictions.Renamings;
import org.partnershiphub.membership.registry.Administrators;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.Line;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.security.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a jurisdiction is called and who acts for it, from a day on. */
@RestController
@RequestMapping("/api/jurisdictions/{id}")
class NamingController {

  private final Renamings renamings;

  NamingController(Renamings renamings) {
    this.renamings = renamings;
  }

  record NewName(@NotNull @Line String name, @NotNull LocalDate effectiveOn) {}

  record NewAgency(@NotNull @Line String agency, @NotNull LocalDate effectiveOn) {}

  @PostMapping("/names")
  Mono<ResponseEntity<JurisdictionView>> rename(
      Actor actor,
      @PathVariable JurisdictionId id,
      Expected expected,
      @Valid @RequestBody NewName body) {
    Administrators.check(actor);
    return renamings
        .rename(id, expected, body.name(), body.effectiveOn())
        .map(JurisdictionView::ok);
  }

  @DeleteMapping("/names/{effectiveOn}")
  Mono<ResponseEntity<JurisdictionView>> callOffName(
      Actor actor,
      @PathVariable JurisdictionId id,
      @PathVariable LocalDate effectiveOn,
      Expected expected) {
    Administrators.check(actor);
    return renamings.callOffName(id, expected, effectiveOn).map(JurisdictionView::ok);
  }

  @PostMapping("/agencies")
  Mono<ResponseEntity<JurisdictionView>> changeAgency(
      Actor actor,
      @PathVariable JurisdictionId id,
      Expected expected,
      @Valid @RequestBody NewAgency body) {
    Administrators.check(actor);
    return renamings
        .changeAgency(id, expected, body.agency(), body.effectiveOn())
        .map(JurisdictionView::ok);
  }

  @DeleteMapping("/agencies/{effectiveOn}")
  Mono<ResponseEntity<JurisdictionView>> callOffAgency(
      Actor actor,
      @PathVariable JurisdictionId id,
      @PathVariable LocalDate effectiveOn,
      Expected expected) {
    Administrators.check(actor);
    return renamings.callOffAgency(id, expected, effectiveOn).map(JurisdictionView::ok);
  }
}
