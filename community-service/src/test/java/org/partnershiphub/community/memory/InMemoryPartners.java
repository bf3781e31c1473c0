package org.partnershiphub.community.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnershiphub.community.partners.Affiliation;
import org.partnershiphub.community.partners.Affiliation.Organisation;
import org.partnershiphub.community.partners.Jurisdiction;
import org.partnershiphub.community.partners.Jurisdiction.Status;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.OfficeTerm;
import org.partnershiphub.community.partners.OrganisationKind;
import org.partnershiphub.community.partners.Partners;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.partners.Seniority;
import reactor.core.publisher.Mono;

public final class InMemoryPartners implements Partners {

  private final Map<PersonId, Affiliation> affiliations = new LinkedHashMap<>();
  private final Map<JurisdictionId, Jurisdiction> jurisdictions = new LinkedHashMap<>();
  private final List<OfficeTerm> terms = new ArrayList<>();

  public void active(String jurisdiction) {
    var id = new JurisdictionId(jurisdiction);
    var since = LocalDate.of(2024, 1, 1);
    jurisdictions.put(id, new Jurisdiction(id, Status.ACTIVE, since, since));
  }

  public void affiliate(String person, String jurisdiction) {
    var id = new PersonId(person);
    affiliations.put(
        id,
        new Affiliation(
            id,
            new Organisation(jurisdiction, OrganisationKind.JURISDICTION),
            Seniority.SENIOR_LEADER,
            Set.of(),
            LocalDate.of(2025, 1, 6),
            null));
  }

  public void depart(String person) {
    affiliations.computeIfPresent(
        new PersonId(person),
        (id, it) ->
            new Affiliation(
                id,
                it.organisation(),
                it.seniority(),
                it.workforceRoles(),
                it.from(),
                LocalDate.of(2026, 11, 23)));
  }

  @Override
  public Mono<List<Affiliation>> affiliations(PersonId person) {
    return Mono.fromSupplier(
        () -> affiliations.containsKey(person) ? List.of(affiliations.get(person)) : List.of());
  }

  @Override
  public Mono<Map<PersonId, List<Affiliation>>> affiliations(Collection<PersonId> people) {
    return Mono.fromSupplier(
        () ->
            affiliations.values().stream()
                .filter(it -> people.contains(it.person()))
                .collect(Collectors.groupingBy(Affiliation::person)));
  }

  @Override
  public Mono<Map<PersonId, List<Affiliation>>> affiliations() {
    return Mono.fromSupplier(
        () -> affiliations.values().stream().collect(Collectors.groupingBy(Affiliation::person)));
  }

  @Override
  public Mono<List<Jurisdiction>> jurisdictions() {
    return Mono.fromSupplier(() -> List.copyOf(jurisdictions.values()));
  }

  @Override
  public Mono<List<OfficeTerm>> officeTerms() {
    return Mono.fromSupplier(() -> List.copyOf(terms));
  }
}
