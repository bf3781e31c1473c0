package org.partnershiphub.membership.jurisdictions.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.jurisdictions.Jurisdiction;
import org.partnershiphub.membership.jurisdictions.JurisdictionRegistrar;
import org.partnershiphub.membership.jurisdictions.JurisdictionRow;
import org.partnershiphub.membership.jurisdictions.Jurisdictions;
import org.partnershiphub.membership.jurisdictions.Jurisdictions.Count;
import org.partnershiphub.membership.jurisdictions.Jurisdictions.Selection;
import org.partnershiphub.membership.jurisdictions.Memberships;
import org.partnershiphub.membership.jurisdictions.Place;
import org.partnershiphub.membership.jurisdictions.Standing;
import org.partnershiphub.membership.registry.Administrators;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.Line;
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

/** Finds jurisdictions, on any day, and registers them. */
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
      @Nullable @Size(max = 10) List<@NotNull ZoneId> otherZones,
      @Nullable @Line String agency) {

    JurisdictionRow row() {
      return new JurisdictionRow(
          id, name, kind, usState, primaryZone, otherZones, null, null, agency);
    }
  }

  /** How many there are on a day, or now; what there is none of is absent. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Summary(
      @Nullable LocalDate asOf,
      long total,
      Map<String, Long> byStatus,
      Map<String, Long> byKind,
      Map<String, Map<String, Long>> byStatusAndKind) {

    static Summary of(@Nullable LocalDate asOf, List<Count> counts) {
      var both = new TreeMap<String, Map<String, Long>>();
      counts.forEach(
          it ->
              both.computeIfAbsent(it.status().name(), _ -> new TreeMap<>())
                  .put(it.kind().name(), it.number()));
      return new Summary(
          asOf,
          counts.stream().mapToLong(Count::number).sum(),
          sums(counts, it -> it.status().name()),
          sums(counts, it -> it.kind().name()),
          both);
    }

    private static Map<String, Long> sums(List<Count> counts, Function<Count, String> by) {
      var sums = new TreeMap<String, Long>();
      counts.forEach(it -> sums.merge(by.apply(it), it.number(), Long::sum));
      return sums;
    }
  }

  @GetMapping
  Mono<Page<JurisdictionView>> list(
      @RequestParam(required = false) @Nullable LocalDate asOf,
      @RequestParam(required = false) Standing.@Nullable Status status,
      @RequestParam(required = false) Place.@Nullable Kind kind,
      @RequestParam(required = false) @Nullable String q,
      Window window) {
    return jurisdictions
        .list(new Selection(asOf, status, kind, q), window)
        .map(rows -> Page.of(rows, window, it -> it.id().value()))
        .map(page -> page.map(it -> JurisdictionView.of(it, asOf, null)));
  }

  @GetMapping("/summary")
  Mono<Summary> summary(@RequestParam(required = false) @Nullable LocalDate asOf) {
    return jurisdictions.counts(asOf).collectList().map(counts -> Summary.of(asOf, counts));
  }

  @GetMapping("/{id}")
  Mono<ResponseEntity<JurisdictionView>> get(
      Actor actor,
      @PathVariable JurisdictionId id,
      @RequestParam(required = false) @Nullable LocalDate asOf) {
    return jurisdictions
        .get(id)
        .flatMap(
            it ->
                maySeeAll(actor, it.state())
                    .filter(yes -> yes)
                    .flatMap(_ -> memberships.missing(it.state()))
                    .map(missing -> it.map(state -> JurisdictionView.of(state, asOf, missing)))
                    .defaultIfEmpty(it.map(state -> JurisdictionView.of(state, asOf, null))))
        .map(Etags::ok);
  }

  private Mono<Boolean> maySeeAll(Actor actor, Jurisdiction it) {
    return Administrators.isStaff(actor) ? Mono.just(true) : memberships.isLead(actor, it);
  }

  @PostMapping
  Mono<ResponseEntity<JurisdictionView>> register(
      Actor actor, @Valid @RequestBody Registration body) {
    Administrators.check(actor);
    return registrar
        .register(body.row())
        .map(
            it ->
                Etags.created(
                    URI.create("/api/jurisdictions/" + it.state().id()),
                    it.map(JurisdictionView::of)));
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
}
