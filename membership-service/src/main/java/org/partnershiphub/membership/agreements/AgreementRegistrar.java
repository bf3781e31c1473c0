package org.partnershiphub.membership.agreements;

import static java.util.stream.Collectors.toSet;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.AgreementId;
import org.partnershiphub.membership.registry.Faults;
import org.partnershiphub.membership.registry.Importing;
import org.partnershiphub.membership.registry.Imports;
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
  private final Parties parties;
  private final Vocabularies words;
  private final Years years;
  private final Ids ids;
  private final InstantSource clock;

  AgreementRegistrar(
      Agreements agreements,
      Parties parties,
      Vocabularies words,
      Years years,
      Ids ids,
      InstantSource clock) {
    this.agreements = agreements;
    this.parties = parties;
    this.words = words;
    this.years = years;
    this.ids = ids;
    this.clock = clock;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), years.zone());
  }

  public Mono<Versioned<Agreement>> register(AgreementRow row) {
    return Imports.one(this, row, ids, AgreementId::new);
  }

  public Mono<ImportResult> registerAll(ImportFile<AgreementRow> rows, boolean isDryRun) {
    return Imports.all(this, rows, isDryRun);
  }

  @Override
  public Mono<List<Faults>> check(List<AgreementRow> rows) {
    return Mono.zip(jurisdictionsAmong(rows), peopleAmong(rows), standing(rows))
        .map(
            known ->
                rows.stream()
                    .map(
                        row ->
                            faults(row, known.getT1(), known.getT2())
                                .and(clash(row, known.getT3())))
                    .toList());
  }

  private Mono<Set<String>> jurisdictionsAmong(List<AgreementRow> rows) {
    return parties.jurisdictionsAmong(named(rows, Party.JURISDICTION));
  }

  private Mono<Set<String>> peopleAmong(List<AgreementRow> rows) {
    return parties.peopleAmong(named(rows, Party.PERSON));
  }

  /** What stands already, since a second agreement of one kind is a renewal of the first. */
  private Mono<Map<Subject, AgreementId>> standing(List<AgreementRow> rows) {
    var named = rows.stream().map(AgreementRow::party).collect(toSet());
    return agreements
        .of(named)
        .collectMap(it -> new Subject(it.paper().kind(), it.paper().party()), Agreement::id);
  }

  private record Subject(String kind, String party) {}

  private Set<String> named(List<AgreementRow> rows, Party party) {
    return rows.stream()
        .filter(row -> parties.kindOf(row.kind()) == party)
        .map(AgreementRow::party)
        .collect(toSet());
  }

  private static Faults clash(AgreementRow row, Map<Subject, AgreementId> standing) {
    var other = standing.get(new Subject(row.kind(), row.party()));
    return Faults.when(
        other != null && !other.equals(row.id()),
        "/party",
        "has signed this kind already: " + other + "; renew that one");
  }

  private Faults faults(AgreementRow row, Set<String> knownJurisdictions, Set<String> knownPeople) {
    var party = parties.kindOf(row.kind());
    var known = party == Party.PERSON ? knownPeople : knownJurisdictions;
    return Vocabularies.check("/kind", row.kind(), words.agreementKinds().keySet())
        .and(
            Faults.when(
                party != null && !known.contains(row.party()),
                "/party",
                "is not registered as " + party))
        .and(years.check("/effectiveOn", row.effectiveOn()))
        .and(years.check("/expiresOn", row.expiresOn()))
        .and(years.check("/signedOn", row.signedOn()))
        .and(
            Faults.when(
                row.signedOn() != null && row.signedOn().isAfter(today()),
                "/signedOn",
                "must not lie ahead"))
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
    return state.paper().registeredAs();
  }

  @Override
  public AgreementId idIn(Agreement state) {
    return state.id();
  }

  @Override
  public Change<Agreement> first(AgreementId id, AgreementRow row) {
    var kind = Objects.requireNonNull(parties.kindOf(row.kind()));
    var paper = new Paper(row.kind(), row.party(), kind, row.fingerprint());
    return Agreement.sign(id, paper, row.period(), parties.watch(row.kind(), row.party()));
  }

  @Override
  public Aggregates<AgreementId, Agreement> aggregates() {
    return agreements;
  }
}
