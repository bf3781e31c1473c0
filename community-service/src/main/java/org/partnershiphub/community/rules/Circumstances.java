package org.partnershiphub.community.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnershiphub.community.partners.Jurisdiction;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.OfficeTerm;
import org.partnershiphub.community.partners.PersonId;

/** The state of the partnership on a day, as standing rules look at it. */
public record Circumstances(
    LocalDate day, List<Jurisdiction> jurisdictions, List<OfficeTerm> terms) {

  public List<Jurisdiction> active() {
    return jurisdictions.stream().filter(it -> it.isActive(day)).toList();
  }

  public Set<JurisdictionId> activeIds() {
    return active().stream().map(Jurisdiction::id).collect(Collectors.toUnmodifiableSet());
  }

  public boolean hasWithdrawn(JurisdictionId jurisdiction) {
    return jurisdictions.stream().anyMatch(it -> it.id().equals(jurisdiction) && it.hasWithdrawn());
  }

  public Set<PersonId> holders(String office) {
    return terms.stream()
        .filter(it -> it.office().equals(office) && it.isRunning(day))
        .map(OfficeTerm::person)
        .collect(Collectors.toUnmodifiableSet());
  }
}
