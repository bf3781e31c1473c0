package org.partnershiphub.membership.people.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.people.Affiliations;
import org.partnershiphub.membership.people.People;
import org.partnershiphub.membership.people.PeopleRegistrar;
import org.partnershiphub.membership.people.Person;
import org.partnershiphub.membership.people.Registration;
import org.partnershiphub.membership.registry.Administrators;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Etags;
import org.partnershiphub.platform.web.ImportBody;
import org.partnershiphub.platform.web.ImportReader;
import org.partnershiphub.platform.web.ImportResult;
import org.partnershiphub.platform.web.Page;
import org.partnershiphub.platform.web.Window;
import org.springframework.http.ResponseEntity;
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

  private final People people;
  private final PeopleRegistrar registrar;
  private final Affiliations affiliations;
  private final ImportReader imports;

  PersonController(
      People people, PeopleRegistrar registrar, Affiliations affiliations, ImportReader imports) {
    this.people = people;
    this.registrar = registrar;
    this.affiliations = affiliations;
    this.imports = imports;
  }

  record Another(
      @NotNull
          @Email(regexp = Registration.ADDRESS, message = "must be an e-mail address")
          @Size(max = 254)
          String email,
      @NotNull @Valid Registration.Start affiliation) {}

  record Departure(@Nullable OrganisationId organisation, @NotNull LocalDate on) {}

  @GetMapping
  Mono<Page<PersonView>> list(
      Actor actor,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable OrganisationId organisation,
      @RequestParam(defaultValue = "false") boolean suspected,
      Window window) {
    if (suspected) {
      Administrators.checkStaff(actor);
    }
    return people
        .list(new People.Selection(q, organisation, suspected), window)
        .map(rows -> Page.of(rows, window, it -> it.id().value()))
        .map(page -> page.map(it -> PersonView.of(it, actor)));
  }

  @GetMapping("/{id}")
  Mono<ResponseEntity<PersonView>> get(Actor actor, @PathVariable PersonId id) {
    return people.get(id).map(it -> ok(it, actor));
  }

  @PostMapping
  Mono<ResponseEntity<PersonView>> register(Actor actor, @Valid @RequestBody Registration body) {
    Administrators.check(actor);
    return registrar
        .register(body)
        .map(
            it ->
                Etags.created(
                    URI.create("/api/people/" + it.state().id()),
                    it.map(person -> PersonView.of(person, actor))));
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
    return affiliations
        .start(id, expected, body.email(), body.affiliation())
        .map(it -> ok(it, actor));
  }

  @PostMapping("/{id}/departure")
  Mono<ResponseEntity<PersonView>> depart(
      Actor actor,
      @PathVariable PersonId id,
      Expected expected,
      @Valid @RequestBody Departure body) {
    return affiliations
        .depart(actor, id, expected, body.organisation(), body.on())
        .map(it -> ok(it, actor));
  }

  private static ResponseEntity<PersonView> ok(Versioned<Person> it, Actor actor) {
    return Etags.ok(it.map(person -> PersonView.of(person, actor)));
  }
}
