package org.partnershiphub.membership.agreements.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.agreements.Agreement;
import org.partnershiphub.membership.agreements.AgreementRegistrar;
import org.partnershiphub.membership.agreements.AgreementRow;
import org.partnershiphub.membership.agreements.Agreements;
import org.partnershiphub.membership.registry.Administrators;
import org.partnershiphub.membership.registry.AgreementId;
import org.partnershiphub.membership.registry.Years;
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
@RequestMapping("/api/agreements")
class AgreementController {

  private final Agreements agreements;
  private final AgreementRegistrar registrar;
  private final ImportReader imports;
  private final Years years;
  private final Clock clock;

  AgreementController(
      Agreements agreements,
      AgreementRegistrar registrar,
      ImportReader imports,
      Years years,
      Clock clock) {
    this.agreements = agreements;
    this.registrar = registrar;
    this.imports = imports;
    this.years = years;
    this.clock = clock;
  }

  record View(
      AgreementId id,
      String kind,
      String party,
      LocalDate effectiveOn,
      LocalDate expiresOn,
      Agreement.Status status,
      LocalDate asOf) {
    static View of(Agreement it, LocalDate day) {
      return new View(
          it.id(), it.kind(), it.party(), it.effectiveOn(), it.expiresOn(), it.on(day), day);
    }
  }

  /** Which of them: by status on a day, and by how many days after it they still run at most. */
  @GetMapping
  Mono<Page<View>> list(
      Actor actor,
      @RequestParam(required = false) @Nullable LocalDate asOf,
      @RequestParam(required = false) Agreement.@Nullable Status status,
      @RequestParam(required = false) @Nullable Integer expiresWithinDays,
      @RequestParam(required = false) @Nullable String party,
      Window window) {
    Administrators.checkStaff(actor);
    var day = asOf == null ? today() : asOf;
    return agreements
        .list(new Agreements.Selection(day, status, lastDay(day, expiresWithinDays), party), window)
        .map(rows -> Page.of(rows, window, it -> it.id().value()))
        .map(page -> page.map(it -> View.of(it, day)));
  }

  private static @Nullable LocalDate lastDay(LocalDate day, @Nullable Integer within) {
    if (within == null) {
      return null;
    }
    if (within < 0 || within > 3660) {
      throw new IllegalArgumentException("expiresWithinDays must be a number from 0 to 3660");
    }
    return day.plusDays(within);
  }

  @GetMapping("/{id}")
  Mono<ResponseEntity<View>> get(Actor actor, @PathVariable AgreementId id) {
    Administrators.checkStaff(actor);
    return agreements.get(id).map(it -> Etags.ok(it.map(state -> View.of(state, today()))));
  }

  @PostMapping
  Mono<ResponseEntity<View>> register(Actor actor, @Valid @RequestBody AgreementRow body) {
    Administrators.check(actor);
    return registrar
        .register(body)
        .map(
            it ->
                Etags.created(
                    URI.create("/api/agreements/" + it.state().id()),
                    it.map(state -> View.of(state, today()))));
  }

  @PostMapping("/import")
  Mono<ImportResult> importAll(Actor actor, ImportBody body) {
    Administrators.check(actor);
    return imports.with(
        body, AgreementRow.class, rows -> registrar.registerAll(rows, body.isDryRun()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), years.zone());
  }
}
