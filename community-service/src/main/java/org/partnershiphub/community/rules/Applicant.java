package org.partnershiphub.community.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.partners.Affiliation;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.OrganisationKind;
import org.partnershiphub.community.partners.PersonId;

/**
 * Somebody for whom a place is asked, with all that entry rules may look at.
 *
 * @param jurisdiction for which the place is asked; null where none is named
 * @param current the person's affiliations of today
 * @param active the jurisdictions that are active today
 * @param groups the groups among those named by rules in which the person has a place
 */
public record Applicant(
    PersonId person,
    Capacity capacity,
    @Nullable JurisdictionId jurisdiction,
    List<Affiliation> current,
    Set<JurisdictionId> active,
    Set<GroupId> groups) {

  /** The affiliations that count for this place: with the jurisdiction named, else all. */
  List<Affiliation> counting() {
    var named = jurisdiction;
    return named == null ? current : current.stream().filter(it -> it.isWith(named)).toList();
  }

  /** The affiliations that count and are with an active jurisdiction. */
  List<Affiliation> withActiveJurisdiction() {
    return counting().stream()
        .filter(it -> it.organisation().kind() == OrganisationKind.JURISDICTION)
        .filter(it -> active.stream().anyMatch(it::isWith))
        .toList();
  }

  Applicant asIfAllWereActive() {
    var all =
        current.stream()
            .map(Affiliation::organisation)
            .filter(it -> it.kind() == OrganisationKind.JURISDICTION)
            .map(it -> new JurisdictionId(it.id()))
            .collect(Collectors.toUnmodifiableSet());
    return new Applicant(person, capacity, jurisdiction, current, all, groups);
  }

  /** The jurisdiction for which this person would have the place; null for an outside expert. */
  public @Nullable JurisdictionId represents() {
    if (jurisdiction != null || capacity == Capacity.EXPERT) {
      return jurisdiction;
    }
    return withActiveJurisdiction().stream()
        .map(it -> new JurisdictionId(it.organisation().id()))
        .findFirst()
        .orElse(null);
  }
}
