package org.partnershiphub.membership.organisations;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.Faults;
import org.partnershiphub.membership.registry.Folded;
import org.partnershiphub.membership.registry.Importing;
import org.partnershiphub.membership.registry.Imports;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.membership.registry.Vocabularies;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.ids.Ids;
import org.partnershiphub.platform.web.ImportFile;
import org.partnershiphub.platform.web.ImportResult;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Registers outside organisations, one or many. */
@Component
public class OrganisationRegistrar
    implements Importing<OrganisationId, OrganisationRow, OutsideOrganisation> {

  private final Organisations organisations;
  private final Vocabularies words;
  private final Ids ids;

  OrganisationRegistrar(Organisations organisations, Vocabularies words, Ids ids) {
    this.organisations = organisations;
    this.words = words;
    this.ids = ids;
  }

  public Mono<Versioned<OutsideOrganisation>> register(OrganisationRow row) {
    return Imports.one(this, row, ids, OrganisationId::new);
  }

  public Mono<ImportResult> registerAll(ImportFile<OrganisationRow> rows, boolean isDryRun) {
    return Imports.all(this, rows, isDryRun);
  }

  @Override
  public @Nullable OrganisationId idOf(OrganisationRow row) {
    return row.id();
  }

  @Override
  public String fingerprint(OrganisationRow row) {
    return row.fingerprint();
  }

  @Override
  public String registeredAs(OutsideOrganisation state) {
    return state.registeredAs();
  }

  @Override
  public OrganisationId idIn(OutsideOrganisation state) {
    return state.id();
  }

  @Override
  public Mono<List<Faults>> check(List<OrganisationRow> rows) {
    var roles = words.organisationRoles().keySet();
    return Mono.fromSupplier(
        () -> rows.stream().map(row -> Vocabularies.check("/role", row.role(), roles)).toList());
  }

  @Override
  public String claim(OrganisationRow row) {
    return Folded.of(row.name());
  }

  @Override
  public Mono<Set<String>> claimed(Set<String> claims) {
    return organisations.claiming(claims).map(it -> it.state().claimedName()).collect(toSet());
  }

  @Override
  public Change<OutsideOrganisation> first(OrganisationId id, OrganisationRow row) {
    return OutsideOrganisation.register(id, row.name(), row.role(), row.fingerprint());
  }

  @Override
  public Aggregates<OrganisationId, OutsideOrganisation> aggregates() {
    return organisations;
  }
}
