package org.partnershiphub.membership.people.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.people.Affiliations;
import org.partnershiphub.membership.people.Merges;
import org.partnershiphub.membership.people.People;
import org.partnershiphub.membership.people.PeopleRegistrar;
import org.partnershiphub.membership.people.Registration;
import org.partnershiphub.membership.registry.Administrators;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.ImportBody;
import org.partnershiphub.platform.web.ImportReader;
import org.partnershiphub.platform.web.ImportResult;
import org.partnershiphub.platform.web.Page;
import org.partnershiphub.platform.web.Window;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/people")
class PersonController {

  private final PeopleRegistrar registrar;
  private final Affiliations affiliations;
  private final Merges merges;
  private final ImportReader imports;
  private final PersonViews views;

  PersonController(
      PeopleRegistrar registrar,
      Affiliations affiliations,
      Merges merges,
      ImportReader imports,
      PersonViews views) {
    this.registrar = registrar;
    this.affiliations = affiliations;
    this.merges = merges;
    this.imports = imports;
    this.views = views;
  }

  record Another(
      @NotNull
          @Email(regexp = Registration.ADDRESS, message = "must be an e-mail address")
          @Size(max = 254)
          String email,
      @NotNull @Valid Registration.Start affiliation) {}

  record Departure(@Nullable OrganisationId organisation, @NotNull LocalDate on) {}

  record Merge(@NotNull PersonId duplicate) {}

  /** Of suspicions a lead sees those in the own jurisdiction, and others none. */
  @GetMapping
  Mono<Page<PersonView>> list(
      Actor actor,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable OrganisationId organisation,
      @RequestParam(defaultValue = "false") boolean suspected,
      Window window) {
    return views.list(
        actor,
        window,
        sight ->
            new People.Selection(
                q, organisation, suspected, sight.only(), suspected ? sight.doubts() : null));
  }

  @GetMapping("/{id}")
  Mono<ResponseEntity<PersonView>> get(
      Actor actor,
      @PathVariable PersonId id,
      @RequestParam(required = false) @Nullable LocalDate asOf) {
    return views.get(actor, id, asOf);
  }

  @PostMapping
  Mono<ResponseEntity<PersonView>> register(Actor actor, @Valid @RequestBody Registration body) {
    Administrators.check(actor);
    return views
        .ok(actor, registrar.register(body))
        .map(
            it ->
                ResponseEntity.created(
                        URI.create(
                            "/api/people/" + java.util.Objects.requireNonNull(it.getBody()).id()))
                    .eTag(it.getHeaders().getETag())
                    .body(it.getBody()));
  }

  @PostMapping("/import")
  Mono<ImportResult> importAll(Actor actor, ImportBody body) {
    Administrators.check(actor);
    return imports.with(
        body,
        Registration.class,
        Registration.COLUMNS,
        rows -> registrar.registerAll(rows, body.isDryRun()));
  }

  @PostMapping("/{id}/affiliations")
  Mono<ResponseEntity<PersonView>> affiliate(
      Actor actor, @PathVariable PersonId id, Expected expected, @Valid @RequestBody Another body) {
    Administrators.check(actor);
    return views.ok(actor, affiliations.start(id, expected, body.email(), body.affiliation()));
  }

  @PostMapping("/{id}/departure")
  Mono<ResponseEntity<PersonView>> depart(
      Actor actor,
      @PathVariable PersonId id,
      Expected expected,
      @Valid @RequestBody Departure body) {
    return views.ok(
        actor, affiliations.depart(actor, id, expected, body.organisation(), body.on()));
  }

  @DeleteMapping("/{id}/departure")
  Mono<ResponseEntity<PersonView>> callOffDeparture(
      Actor actor,
      @PathVariable PersonId id,
      @RequestParam(required = false) @Nullable OrganisationId organisation,
      Expected expected) {
    return views.ok(actor, affiliations.callOffDeparture(actor, id, expected, organisation));
  }

  @PostMapping("/{id}/merge")
  Mono<ResponseEntity<PersonView>> merge(
      Actor actor, @PathVariable PersonId id, Expected expected, @Valid @RequestBody Merge body) {
    Administrators.check(actor);
    return views.ok(actor, merges.merge(id, expected, body.duplicate()));
  }
}
