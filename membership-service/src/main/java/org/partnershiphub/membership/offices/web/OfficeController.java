package org.partnershiphub.membership.offices.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.offices.Office;
import org.partnershiphub.membership.offices.OfficeFact.EndReason;
import org.partnershiphub.membership.offices.OfficeId;
import org.partnershiphub.membership.offices.Term;
import org.partnershiphub.membership.offices.TermId;
import org.partnershiphub.membership.offices.TermImport;
import org.partnershiphub.membership.offices.TermRow;
import org.partnershiphub.membership.offices.Terms;
import org.partnershiphub.membership.registry.Administrators;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Etags;
import org.partnershiphub.platform.web.ImportBody;
import org.partnershiphub.platform.web.ImportReader;
import org.partnershiphub.platform.web.ImportResult;
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
@RequestMapping("/api/offices")
class OfficeController {

  private final Terms terms;
  private final ImportReader imports;
  private final TermImport many;

  OfficeController(Terms terms, TermImport many, ImportReader imports) {
    this.terms = terms;
    this.many = many;
    this.imports = imports;
  }

  record Start(
      @NotNull PersonId person,
      @NotNull LocalDate from,
      @Nullable LocalDate to,
      @Nullable Boolean acting) {}

  record Extension(@NotNull LocalDate to) {}

  record Ending(@NotNull LocalDate on) {}

  /** An office with all its terms; {@code open} are those of the day that was asked for. */
  record View(OfficeId office, LocalDate asOf, List<TermView> open, List<TermView> terms) {
    static View of(Office it, LocalDate asOf) {
      return new View(
          it.id(),
          asOf,
          it.openOn(asOf).map(TermView::of).toList(),
          it.terms().stream().map(TermView::of).toList());
    }
  }

  /** One person's time in the office; {@code endsOn} is an end before the agreed day, ahead. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TermView(
      TermId id,
      PersonId person,
      LocalDate from,
      @Nullable LocalDate to,
      boolean acting,
      @Nullable LocalDate endsOn,
      @Nullable LocalDate endedOn) {
    static TermView of(Term it) {
      return new TermView(
          it.id(), it.person(), it.from(), it.to(), it.acting(), it.endsOn(), it.ended());
    }
  }

  @GetMapping("/{office}")
  Mono<ResponseEntity<View>> get(
      @PathVariable OfficeId office, @RequestParam(required = false) @Nullable LocalDate asOf) {
    var day = asOf == null ? today() : asOf;
    return terms.of(office).map(it -> Etags.ok(it.map(state -> View.of(state, day))));
  }

  @PostMapping("/{office}/terms")
  Mono<ResponseEntity<View>> start(
      Actor actor, @PathVariable OfficeId office, @Valid @RequestBody Start body) {
    Administrators.check(actor);
    return terms
        .start(new TermRow(office, body.person(), body.from(), body.to(), body.acting()))
        .map(
            it ->
                Etags.created(
                    URI.create("/api/offices/" + office),
                    it.map(state -> View.of(state, today()))));
  }

  /** Another last day than the one agreed, sooner or later. */
  @PostMapping("/{office}/terms/{term}/extension")
  Mono<ResponseEntity<View>> extend(
      Actor actor,
      @PathVariable OfficeId office,
      @PathVariable TermId term,
      Expected expected,
      @Valid @RequestBody Extension body) {
    Administrators.check(actor);
    return terms
        .extend(office, term, expected, body.to())
        .map(it -> Etags.ok(it.map(state -> View.of(state, today()))));
  }

  @PostMapping("/{office}/terms/{term}/ending")
  Mono<ResponseEntity<View>> end(
      Actor actor,
      @PathVariable OfficeId office,
      @PathVariable TermId term,
      Expected expected,
      @Valid @RequestBody Ending body) {
    Administrators.check(actor);
    return terms
        .end(office, term, expected, body.on(), EndReason.RESIGNED)
        .map(it -> Etags.ok(it.map(state -> View.of(state, today()))));
  }

  @PostMapping("/import")
  Mono<ImportResult> importAll(Actor actor, ImportBody body) {
    Administrators.check(actor);
    return imports.read(body, TermRow.class).flatMap(rows -> many.startAll(rows, body.isDryRun()));
  }

  private LocalDate today() {
    return terms.today();
  }
}
