package org.partnershiphub.membership.jurisdictions.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.jurisdictions.Jurisdiction;
import org.partnershiphub.membership.jurisdictions.JurisdictionRegistrar;
import org.partnershiphub.membership.jurisdictions.JurisdictionRow;
import org.partnershiphub.membership.jurisdictions.Jurisdictions;
import org.partnershiphub.membership.jurisdictions.Memberships;
import org.partnershiphub.membership.jurisdictions.Place;
import org.partnershiphub.membership.jurisdictions.Standing;
import org.partnershiphub.membership.registry.Administrators;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.Line;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/jurisdictions")
class JurisdictionController {

  private final Jurisdictions jurisdictions;
  private final JurisdictionRegistrar registrar;
  private final Memberships memberships;
  private final ImportReader imports;

  JurisdictionController(
      Jurisdictions jurisdictions,
      JurisdictionRegistrar registrar,
      Memberships memberships,
      ImportReader imports) {
    this.jurisdictions = jurisdictions;
    this.registrar = registrar;
    this.memberships = memberships;
    this.imports = imports;
  }

  record Registration(
      @Nullable JurisdictionId id,
      @NotNull @Line String name,
      Place.@NotNull Kind kind,
      @Nullable String usState,
      @NotNull ZoneId primaryZone,
      @Nullable @Size(max = 10) List<@NotNull ZoneId> otherZones) {

    JurisdictionRow row() {
      return new JurisdictionRow(id, name, kind, usState, primaryZone, otherZones, null, null);
    }
  }

  record Activation(@NotNull LocalDate on, @Nullable PersonId lead) {}

  record Lead(@NotNull PersonId person) {}

  record Withdrawal(@NotNull LocalDate effectiveOn) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record View(
      JurisdictionId id,
      String name,
      Place.Kind kind,
      @Nullable String usState,
      ZoneId primaryZone,
      List<ZoneId> otherZones,
      Standing.Status status,
      @Nullable LocalDate activatedOn,
      @Nullable LocalDate graceUntil,
      @Nullable LocalDate withdrawnOn,
      @Nullable PersonId lead) {

    static View of(Jurisdiction it) {
      var place = it.place();
      var standing = it.standing();
      return new View(
          it.id(),
          it.name(),
          place.kind(),
          place.usState(),
          place.primaryZone(),
          place.otherZones(),
          standing.status(),
          standing.activatedOn(),
          standing.graceUntil(),
          standing.withdrawnOn(),
          it.lead());
    }

    static ResponseEntity<View> ok(Versioned<Jurisdiction> it) {
      return Etags.ok(it.map(View::of));
    }
  }

  @GetMapping
  Mono<Page<View>> list(
      @RequestParam(required = false) Standing.@Nullable Status status, Window window) {
    return jurisdictions
        .list(status, window)
        .map(rows -> Page.of(rows, window, it -> it.id().value()).map(View::of));
  }

  @GetMapping("/{id}")
  Mono<ResponseEntity<View>> get(@PathVariable JurisdictionId id) {
    return jurisdictions.get(id).map(View::ok);
  }

  @PostMapping
  Mono<ResponseEntity<View>> register(Actor actor, @Valid @RequestBody Registration body) {
    Administrators.check(actor);
    return registrar
        .register(body.row())
        .map(
            it ->
                Etags.created(
                    URI.create("/api/jurisdictions/" + it.state().id()), it.map(View::of)));
  }

  @PostMapping("/import")
  Mono<ImportResult> importAll(Actor actor, ImportBody body) {
    Administrators.check(actor);
    return imports.with(
        body,
        JurisdictionRow.class,
        JurisdictionRow.COLUMNS,
        rows -> registrar.registerAll(rows, body.isDryRun()));
  }

  @PostMapping("/{id}/activation")
  Mono<ResponseEntity<View>> activate(
      Actor actor,
      @PathVariable JurisdictionId id,
      Expected expected,
      @Valid @RequestBody Activation body) {
    Administrators.check(actor);
    return memberships.activate(id, expected, body.on(), body.lead()).map(View::ok);
  }

  @PutMapping("/{id}/lead")
  Mono<ResponseEntity<View>> nameLead(
      Actor actor,
      @PathVariable JurisdictionId id,
      Expected expected,
      @Valid @RequestBody Lead body) {
    return memberships.nameLead(actor, id, expected, body.person()).map(View::ok);
  }

  @PostMapping("/{id}/withdrawal")
  Mono<ResponseEntity<View>> withdraw(
      Actor actor,
      @PathVariable JurisdictionId id,
      Expected expected,
      @Valid @RequestBody Withdrawal body) {
    Administrators.check(actor);
    return memberships.withdraw(id, expected, body.effectiveOn()).map(View::ok);
  }
}
