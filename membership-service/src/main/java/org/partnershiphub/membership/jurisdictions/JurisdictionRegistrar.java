package org.partnershiphub.membership.jurisdictions;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.Faults;
import org.partnershiphub.membership.registry.Folded;
import org.partnershiphub.membership.registry.Importing;
import org.partnershiphub.membership.registry.Imports;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.Vocabularies;
import org.partnershiphub.membership.registry.Years;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.ids.Ids;
import org.partnershiphub.platform.web.ImportFile;
import org.partnershiphub.platform.web.ImportResult;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Registers jurisdictions, one or many, by the rules of their kinds. */
@Component
public class JurisdictionRegistrar
    implements Importing<JurisdictionId, JurisdictionRow, Jurisdiction> {

  private final Jurisdictions jurisdictions;
  private final Vocabularies words;
  private final Years years;
  private final Grace grace;
  private final Ids ids;
  private final Clock clock;

  JurisdictionRegistrar(
      Jurisdictions jurisdictions,
      Vocabularies words,
      Years years,
      Grace grace,
      Ids ids,
      Clock clock) {
    this.jurisdictions = jurisdictions;
    this.words = words;
    this.years = years;
    this.grace = grace;
    this.ids = ids;
    this.clock = clock;
  }

  public Mono<Versioned<Jurisdiction>> register(JurisdictionRow row) {
    return Imports.one(this, row, ids, JurisdictionId::new);
  }

  public Mono<ImportResult> registerAll(ImportFile<JurisdictionRow> rows, boolean isDryRun) {
    return Imports.all(this, rows, isDryRun);
  }

  @Override
  public @Nullable JurisdictionId idOf(JurisdictionRow row) {
    return row.id();
  }

  @Override
  public String fingerprint(JurisdictionRow row) {
    return row.fingerprint();
  }

  @Override
  public String registeredAs(Jurisdiction state) {
    return state.registeredAs();
  }

  @Override
  public JurisdictionId idIn(Jurisdiction state) {
    return state.id();
  }

  @Override
  public Mono<List<Faults>> check(List<JurisdictionRow> rows) {
    return Mono.fromSupplier(() -> rows.stream().map(this::faults).toList());
  }

  private Faults faults(JurisdictionRow row) {
    return row.place().faults(words).and(years.check("/activatedOn", row.activatedOn()));
  }

  @Override
  public String claim(JurisdictionRow row) {
    return Folded.of(row.name());
  }

  @Override
  public Mono<Set<String>> claimed(Set<String> claims) {
    return jurisdictions
        .claiming(claims)
        .flatMapIterable(it -> it.state().naming().claims())
        .collect(toSet());
  }

  @Override
  public Change<Jurisdiction> first(JurisdictionId id, JurisdictionRow row) {
    var today = LocalDate.ofInstant(clock.instant(), row.primaryZone());
    var on = row.activatedOn();
    var known = on != null && on.isBefore(today) ? on : today;
    var change = Jurisdiction.register(id, row, known);
    if (on != null) {
      change = change.then(it -> Joining.activate(it, on, today, grace.days()));
    }
    return change.then(it -> it.nameLead(row.lead()));
  }

  @Override
  public Aggregates<JurisdictionId, Jurisdiction> aggregates() {
    return jurisdictions;
  }
}
