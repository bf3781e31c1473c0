package org.partnershiphub.membership.directory.web;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.access.Sights;
import org.partnershiphub.membership.directory.Directory;
import org.partnershiphub.membership.directory.Selection;
import org.partnershiphub.membership.jurisdictions.Place;
import org.partnershiphub.membership.people.Seniority;
import org.partnershiphub.membership.people.Wanted;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Page;
import org.partnershiphub.platform.web.Window;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/directory/people")
class DirectoryController {

  private final Directory directory;
  private final Sights sights;
  private final ExportRights rights;
  private final Exports exports;

  DirectoryController(Directory directory, Sights sights, ExportRights rights, Exports exports) {
    this.directory = directory;
    this.sights = sights;
    this.rights = rights;
    this.exports = exports;
  }

  /** What a client asks for, in the query. */
  record Asked(
      @Nullable String q,
      @Nullable String role,
      @Nullable Seniority seniority,
      @Nullable OrganisationId organisation,
      Employer.@Nullable Kind organisationKind,
      Place.@Nullable Kind jurisdictionKind,
      @Nullable String group) {

    Selection selection() {
      return new Selection(
          new Wanted(q, role, seniority, organisationKind, jurisdictionKind, organisation), group);
    }
  }

  @GetMapping
  Mono<Page<EntryView>> find(Actor actor, @ParameterObject Asked asked, Window window) {
    var after = window.after() == null ? null : new PersonId(window.after());
    return sights
        .of(actor)
        .flatMap(
            sight ->
                directory
                    .find(asked.selection(), sight.only(), after, window.limit() + 1)
                    .map(found -> Page.of(found, window, it -> it.person().id().value()))
                    .map(page -> page.map(it -> EntryView.of(it, sight))));
  }

  @GetMapping(
      value = "/export",
      produces = {"text/csv", "application/json"})
  Mono<ResponseEntity<Flux<DataBuffer>>> export(
      Actor actor,
      @ParameterObject Asked asked,
      @RequestParam(defaultValue = "csv") Format format) {
    return rights
        .check(actor, asked.organisation())
        .then(
            Mono.fromSupplier(
                () ->
                    ResponseEntity.ok()
                        .contentType(format.type())
                        .header(HttpHeaders.CONTENT_DISPOSITION, named(format))
                        .body(exports.of(directory.all(asked.selection()), format))));
  }

  private static String named(Format format) {
    return ContentDisposition.attachment().filename("people." + format.name()).build().toString();
  }
}
