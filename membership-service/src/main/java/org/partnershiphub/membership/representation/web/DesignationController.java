package org.partnershiphub.membership.representation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.GroupId;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.representation.Capacity;
import org.partnershiphub.membership.representation.DesignationId;
import org.partnershiphub.membership.representation.DesignationView;
import org.partnershiphub.membership.representation.Designations;
import org.partnershiphub.membership.representation.Naming;
import org.partnershiphub.membership.representation.Representation;
import org.partnershiphub.membership.representation.Voice;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Etags;
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
@RequestMapping("/api/jurisdictions/{id}/designations")
class DesignationController {

  private final Designations designations;

  DesignationController(Designations designations) {
    this.designations = designations;
  }

  record Name(
      @NotNull PersonId person,
      @NotNull GroupId group,
      @NotNull Capacity capacity,
      @NotNull LocalDate from,
      @Nullable LocalDate to) {

    Naming naming() {
      return new Naming(new Voice(person, group, capacity), from, to);
    }
  }

  record End(@NotNull LocalDate on) {}

  /** A jurisdiction's designations: all of them, or those in force on the day asked for. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record View(
      JurisdictionId jurisdiction, @Nullable LocalDate asOf, List<DesignationView> designations) {

    static View of(Representation it, @Nullable LocalDate asOf) {
      var shown = asOf == null ? it.designations().stream() : it.inForceOn(asOf);
      return new View(it.jurisdiction(), asOf, shown.map(DesignationView::of).toList());
    }

    static View of(Representation it) {
      return of(it, null);
    }
  }

  @GetMapping
  Mono<ResponseEntity<View>> list(
      @PathVariable JurisdictionId id, @RequestParam(required = false) @Nullable LocalDate asOf) {
    return designations.of(id).map(it -> Etags.ok(it.map(state -> View.of(state, asOf))));
  }

  @PostMapping
  Mono<ResponseEntity<View>> name(
      Actor actor,
      @PathVariable JurisdictionId id,
      Expected expected,
      @Valid @RequestBody Name body) {
    return designations
        .name(actor, id, expected, body.naming())
        .map(
            it ->
                Etags.created(
                    URI.create("/api/jurisdictions/" + id + "/designations"), it.map(View::of)));
  }

  @PostMapping("/{designation}/ending")
  Mono<ResponseEntity<View>> end(
      Actor actor,
      @PathVariable JurisdictionId id,
      @PathVariable DesignationId designation,
      Expected expected,
      @Valid @RequestBody End body) {
    return designations
        .end(actor, id, designation, expected, body.on())
        .map(it -> Etags.ok(it.map(View::of)));
  }
}
