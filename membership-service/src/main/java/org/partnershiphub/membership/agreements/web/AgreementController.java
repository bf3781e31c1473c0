package org.partnershiphub.membership.agreements.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.agreements.Agreement;
import org.partnershiphub.membership.agreements.AgreementRegistrar;
import org.partnershiphub.membership.agreements.AgreementRow;
import org.partnershiphub.membership.agreements.Agreements;
import org.partnershiphub.membership.agreements.Amendment;
import org.partnershiphub.membership.agreements.Parties;
import org.partnershiphub.membership.agreements.Period;
import org.partnershiphub.membership.agreements.Signing;
import org.partnershiphub.membership.agreements.Standings;
import org.partnershiphub.membership.registry.Administrators;
import org.partnershiphub.membership.registry.AgreementId;
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
@RequestMapping("/api/agreements")
class AgreementController {

  private final Agreements agreements;
  private final AgreementRegistrar registrar;
  private final Signing signing;
  private final Standings standings;
  private final Parties parties;
  private final ImportReader imports;

  AgreementController(
      Agreements agreements,
      AgreementRegistrar registrar,
      Signing signing,
      Standings standings,
      Parties parties,
      ImportReader imports) {
    this.agreements = agreements;
    this.registrar = registrar;
    this.signing = signing;
    this.standings = standings;
    this.parties = parties;
    this.imports = imports;
  }

  record Renewal(
      @NotNull LocalDate effectiveOn, @NotNull LocalDate expiresOn, @Nullable LocalDate signedOn) {}

  record Change(@NotNull LocalDate effectiveOn, @NotNull @Size(min = 1, max = 2000) String note) {}

  /** An agreement with all its renewals; the first and the last day are those of the whole. */
  record View(
      AgreementId id,
      String kind,
      String party,
      LocalDate effectiveOn,
      LocalDate expiresOn,
      Agreement.Status status,
      LocalDate asOf,
      List<Period> periods,
      List<Amendment> amendments) {
    static View of(Agreement it, LocalDate day) {
      return new View(
          it.id(),
          it.paper().kind(),
          it.paper().party(),
          it.periods().getFirst().effectiveOn(),
          it.lastDay(),
          it.on(day),
          day,
          it.periods(),
          it.amendments());
    }
  }

  /** Which of them: by status on a day, and by how many days after it they still run at most. */
  @GetMapping
  Mono<Page<View>> list(
      Actor actor,
      @RequestParam(required = false) @Nullable LocalDate asOf,
      @RequestParam(required = false) Agreement.@Nullable Status status,
      @RequestParam(required = false) @Nullable Integer expiresWithinDays,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String party,
      Window window) {
    var day = asOf == null ? signing.today() : asOf;
    var lastDay = lastDay(day, expiresWithinDays);
    return parties
        .reach(actor, party)
        .flatMap(
            it ->
                agreements.list(
                    new Agreements.Selection(day, status, lastDay, kind, it.parties()), window))
        .map(rows -> Page.of(rows, window, it -> it.id().value()))
        .map(page -> page.map(it -> View.of(it, day)));
  }

  /** What is in force for a party on a day, and what follows. */
  @GetMapping("/standing")
  Mono<Standings.Standing> standing(
      Actor actor,
      @RequestParam String party,
      @RequestParam(required = false) @Nullable LocalDate asOf) {
    return parties
        .check(actor, party)
        .then(standings.of(party, asOf == null ? signing.today() : asOf));
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
    return agreements
        .get(id)
        .delayUntil(it -> parties.check(actor, it.state().paper().party()))
        .map(this::answer);
  }

  @PostMapping("/{id}/renewal")
  Mono<ResponseEntity<View>> renew(
      Actor actor,
      @PathVariable AgreementId id,
      Expected expected,
      @Valid @RequestBody Renewal it) {
    Administrators.check(actor);
    return signing
        .renew(id, expected, it.effectiveOn(), it.expiresOn(), it.signedOn())
        .map(this::answer);
  }

  @PostMapping("/{id}/amendments")
  Mono<ResponseEntity<View>> amend(
      Actor actor, @PathVariable AgreementId id, Expected expected, @Valid @RequestBody Change it) {
    Administrators.check(actor);
    return signing.amend(id, expected, it.effectiveOn(), it.note()).map(this::answer);
  }

  private ResponseEntity<View> answer(Versioned<Agreement> it) {
    return Etags.ok(it.map(state -> View.of(state, signing.today())));
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
                    it.map(state -> View.of(state, signing.today()))));
  }

  @PostMapping("/import")
  Mono<ImportResult> importAll(Actor actor, ImportBody body) {
    Administrators.check(actor);
    return imports.with(
        body, AgreementRow.class, rows -> registrar.registerAll(rows, body.isDryRun()));
  }
}
