package org.partnershiphub.membership.agreements;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.jurisdictions.Jurisdictions;
import org.partnershiphub.membership.people.People;
import org.partnershiphub.membership.registry.AgreementId;
import org.partnershiphub.membership.registry.Faults;
import org.partnershiphub.membership.registry.Importing;
import org.partnershiphub.membership.registry.Imports;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.registry.Vocabularies;
import org.partnershiphub.membership.registry.Vocabularies.Party;
import org.partnershiphub.membership.registry.Years;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.ids.Ids;
import org.partnershiphub.platform.web.ImportFile;
import org.partnershiphub.platform.web.ImportResult;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Registers agreements, one or many, for parties that are registered. */
@Component
public class AgreementRegistrar implements Importing<AgreementId, AgreementRow, Agreement> {

  private final Agreements agreements;
  private final Jurisdictions jurisdictions;
  private final People people;
  private final Vocabularies words;
  private final Years years;
  private final Ids ids;

  AgreementRegistrar(
      Agreements agreements,
      Jurisdictions jurisdictions,
      People people,
      Vocabularies words,
      Years years,
      Ids ids) {
    this.agreements = agreements;
    this.jurisdictions = jurisdictions;
    this.people = people;
    this.words = words;
    this.years = years;
    this.ids = ids;
  }

  public Mono<Versioned<Agreement>> register(AgreementRow row) {
    return Imports.one(this, row, ids, AgreementId::new);
  }

  public Mono<ImportResult> registerAll(ImportFile<AgreementRow> rows, boolean isDryRun) {
    return Imports.all(this, rows, isDryRun);
  }

  @Override
  public Mono<List<Faults>> check(List<AgreementRow> rows) {
    return Mono.zip(jurisdictionsAmong(rows), peopleAmong(rows))
        .map(known -> rows.stream().map(row -> faults(row, known.getT1(), known.getT2())).toList());
  }

  private Mono<Set<String>> jurisdictionsAmong(List<AgreementRow> rows) {
    var parties = parties(rows, Party.JURISDICTION).stream().map(JurisdictionId::new).toList();
    return jurisdictions.findAll(parties).map(it -> it.state().id().value()).collect(toSet());
  }

  private Mono<Set<String>> peopleAmong(List<AgreementRow> rows) {
    var parties = parties(rows, Party.PERSON).stream().map(PersonId::new).toList();
    return people.findAll(parties).map(it -> it.state().id().value()).collect(toSet());
  }

  private Set<String> parties(List<AgreementRow> rows, Party party) {
    return rows.stream()
        .filter(row -> partyOf(row) == party && row.party().matches("[a-z0-9][a-z0-9:._-]{0,79}"))
        .map(AgreementRow::party)
        .collect(toSet());
  }

  private @Nullable Party partyOf(AgreementRow row) {
    var kind = words.agreementKinds().get(row.kind());
    return kind == null ? null : kind.party();
  }

  private Faults faults(AgreementRow row, Set<String> knownJurisdictions, Set<String> knownPeople) {
    var party = partyOf(row);
    var known = party == Party.PERSON ? knownPeople : knownJurisdictions;
    return Vocabularies.check("/kind", row.kind(), words.agreementKinds().keySet())
        .and(
            Faults.when(
                party != null && !known.contains(row.party()),
                "/party",
                "is not registered as " + party))
        .and(years.check("/effectiveOn", row.effectiveOn()))
        .and(years.check("/expiresOn", row.expiresOn()))
        .and(
            Faults.when(
                row.expiresOn().isBefore(row.effectiveOn()),
                "/expiresOn",
                "must not be before effectiveOn"));
  }

  @Override
  public @Nullable AgreementId idOf(AgreementRow row) {
    return row.id();
  }

  @Override
  public String fingerprint(AgreementRow row) {
    return row.fingerprint();
  }

  @Override
  public String registeredAs(Agreement state) {
    return state.registeredAs();
  }

  @Override
  public AgreementId idIn(Agreement state) {
    return state.id();
  }

  @Override
  public Change<Agreement> first(AgreementId id, AgreementRow row) {
    return Agreement.sign(row.agreement(id));
  }

  @Override
  public Aggregates<AgreementId, Agreement> aggregates() {
    return agreements;
  }
}
