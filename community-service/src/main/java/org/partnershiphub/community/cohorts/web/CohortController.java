package org.partnershiphub.community.cohorts.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.cohorts.Cohort;
import org.partnershiphub.community.cohorts.CohortImports;
import org.partnershiphub.community.cohorts.CohortRow;
import org.partnershiphub.community.cohorts.Planning;
import org.partnershiphub.community.cohorts.Planning.Plan;
import org.partnershiphub.community.groups.Access;
import org.partnershiphub.community.groups.CohortId;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Etags;
import org.partnershiphub.platform.web.ImportReader;
import org.partnershiphub.platform.web.ImportResult;
import org.partnershiphub.platform.web.Line;
import org.partnershiphub.platform.web.Page;
import org.partnershiphub.platform.web.Window;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/cohorts")
class CohortController {

  private final Planning planning;
  private final CohortImports imports;
  private final CohortReading reading;
  private final ImportReader importReader;

  CohortController(
      Planning planning, CohortImports imports, CohortReading reading, ImportReader importReader) {
    this.planning = planning;
    this.imports = imports;
    this.reading = reading;
    this.importReader = importReader;
  }

  @PostMapping
  Mono<ResponseEntity<CohortView>> plan(Actor actor, @Valid @RequestBody Wanted wanted) {
    return Access.mustRunGroups(actor)
        .then(Mono.defer(() -> planning.plan(wanted.plan())))
        .flatMap(planned -> reading.view(actor, planned))
        .map(view -> Etags.created(URI.create("/api/cohorts/" + view.state().id()), view));
  }

  @PostMapping("/import")
  Mono<ImportResult> take(Actor actor, @RequestBody Flux<DataBuffer> body) {
    return Access.mustAdminister(actor)
        .then(Mono.defer(() -> importReader.read(body, CohortRow.class)))
        .flatMap(imports::take);
  }

  @GetMapping
  Mono<Page<CohortView>> list(
      Actor actor,
      Window window,
      @RequestParam(required = false) @Nullable GroupId group,
      @RequestParam(required = false) @Nullable PersonId person) {
    return person == null ? reading.page(actor, group, window) : reading.of(actor, person);
  }

  @GetMapping("/{id}")
  Mono<ResponseEntity<CohortView>> get(Actor actor, @PathVariable CohortId id) {
    return reading.get(id).flatMap(found -> answer(actor, found));
  }

  @PutMapping("/{id}/theme")
  Mono<ResponseEntity<CohortView>> work(
      Actor actor, @PathVariable CohortId id, Expected expected, @Valid @RequestBody Work on) {
    return Access.mustRunGroups(actor)
        .then(Mono.defer(() -> planning.work(id, on.theme(), on.targetOutcomes(), expected)))
        .flatMap(set -> answer(actor, set));
  }

  private Mono<ResponseEntity<CohortView>> answer(Actor actor, Versioned<Cohort> found) {
    return reading.view(actor, found).map(Etags::ok);
  }

  /** A cohort to be planned. */
  record Wanted(
      @NotNull GroupId group,
      @NotNull @Min(1_000) @Max(9_998) Integer year,
      @Nullable LocalDate startsOn,
      @Nullable LocalDate endsOn,
      @Min(1) @Nullable Integer capacity,
      @Nullable LocalDate enrolmentOpensOn,
      @Nullable LocalDate enrolmentClosesOn) {

    Plan plan() {
      return new Plan(group, year, startsOn, endsOn, capacity, enrolmentOpensOn, enrolmentClosesOn);
    }
  }

  record Work(
      @NotNull @Line(max = 200) String theme, @NotNull List<@NotNull String> targetOutcomes) {}
}
