package org.partnershiphub.membership.people.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.people.AffiliationId;
import org.partnershiphub.membership.people.Affiliations;
import org.partnershiphub.membership.people.Confirmations;
import org.partnershiphub.membership.people.PersonalDetails;
import org.partnershiphub.membership.people.Registration;
import org.partnershiphub.membership.people.Seniority;
import org.partnershiphub.membership.people.Work;
import org.partnershiphub.membership.registry.Line;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.security.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/people/{id}")
class PersonalDetailsController {

  private final PersonalDetails details;
  private final Affiliations affiliations;
  private final Confirmations confirmations;
  private final PersonViews views;

  PersonalDetailsController(
      PersonalDetails details,
      Affiliations affiliations,
      Confirmations confirmations,
      PersonViews views) {
    this.details = details;
    this.affiliations = affiliations;
    this.confirmations = confirmations;
    this.views = views;
  }

  record Naming(@NotNull @Line String name) {}

  record Clock(@Nullable ZoneId zone) {}

  record Primary(@NotNull OrganisationId organisation) {}

  record Correction(
      @NotNull
          @Email(regexp = Registration.ADDRESS, message = "must be an e-mail address")
          @Size(max = 254)
          String email) {}

  record NewWork(
      @Nullable @Line String jobTitle,
      @NotNull Seniority seniority,
      @Nullable @Size(max = 20) List<@NotNull String> workforceRoles,
      @NotNull LocalDate effectiveOn) {

    Work work() {
      return new Work(jobTitle, seniority, Objects.requireNonNullElse(workforceRoles, List.of()));
    }
  }

  @PutMapping("/name")
  Mono<ResponseEntity<PersonView>> rename(
      Actor actor, @PathVariable PersonId id, Expected expected, @Valid @RequestBody Naming body) {
    return views.ok(actor, details.rename(actor, id, expected, body.name()));
  }

  @PutMapping("/zone")
  Mono<ResponseEntity<PersonView>> keepZone(
      Actor actor, @PathVariable PersonId id, Expected expected, @Valid @RequestBody Clock body) {
    return views.ok(actor, details.keepZone(actor, id, expected, body.zone()));
  }

  @PutMapping("/primary")
  Mono<ResponseEntity<PersonView>> choosePrimary(
      Actor actor, @PathVariable PersonId id, Expected expected, @Valid @RequestBody Primary body) {
    return views.ok(actor, details.choosePrimary(actor, id, expected, body.organisation()));
  }

  @PostMapping("/affiliations/{affiliation}/work")
  Mono<ResponseEntity<PersonView>> changeWork(
      Actor actor,
      @PathVariable PersonId id,
      @PathVariable AffiliationId affiliation,
      Expected expected,
      @Valid @RequestBody NewWork body) {
    return views.ok(
        actor,
        affiliations.changeWork(actor, id, expected, affiliation, body.work(), body.effectiveOn()));
  }

  @PutMapping("/affiliations/{affiliation}/address")
  Mono<ResponseEntity<PersonView>> correctAddress(
      Actor actor,
      @PathVariable PersonId id,
      @PathVariable AffiliationId affiliation,
      Expected expected,
      @Valid @RequestBody Correction body) {
    return views.ok(actor, confirmations.correct(actor, id, expected, affiliation, body.email()));
  }
}
