package org.partnershiphub.membership.organisations.web;

import jakarta.validation.Valid;
import java.net.URI;
import org.partnershiphub.membership.organisations.OrganisationRegistrar;
import org.partnershiphub.membership.organisations.OrganisationRow;
import org.partnershiphub.membership.organisations.Organisations;
import org.partnershiphub.membership.organisations.OutsideOrganisation;
import org.partnershiphub.membership.registry.Administrators;
import org.partnershiphub.membership.registry.OrganisationId;
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
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/organisations")
class OrganisationController {

  private final Organisations organisations;
  private final OrganisationRegistrar registrar;
  private final ImportReader imports;

  OrganisationController(
      Organisations organisations, OrganisationRegistrar registrar, ImportReader imports) {
    this.organisations = organisations;
    this.registrar = registrar;
    this.imports = imports;
  }

  record View(OrganisationId id, String name, String role) {
    static View of(OutsideOrganisation it) {
      return new View(it.id(), it.name(), it.role());
    }
  }

  @GetMapping
  Mono<Page<View>> list(Window window) {
    return organisations
        .list(window)
        .map(rows -> Page.of(rows, window, it -> it.id().value()).map(View::of));
  }

  @GetMapping("/{id}")
  Mono<ResponseEntity<View>> get(@PathVariable OrganisationId id) {
    return organisations.get(id).map(it -> Etags.ok(it.map(View::of)));
  }

  @PostMapping
  Mono<ResponseEntity<View>> register(Actor actor, @Valid @RequestBody OrganisationRow body) {
    Administrators.check(actor);
    return registrar
        .register(body)
        .map(
            it ->
                Etags.created(
                    URI.create("/api/organisations/" + it.state().id()), it.map(View::of)));
  }

  @PostMapping("/import")
  Mono<ImportResult> importAll(Actor actor, ImportBody body) {
    Administrators.check(actor);
    return imports.with(
        body, OrganisationRow.class, rows -> registrar.registerAll(rows, body.isDryRun()));
  }
}
