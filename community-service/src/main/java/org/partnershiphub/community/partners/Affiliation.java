package org.partnershiphub.community.partners;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person's dated link to an organisation. What a person may do rests on these, never on the
 * person.
 *
 * @param ended once told that it has ended; it counts no longer, whatever its date
 */
public record Affiliation(
    PersonId person,
    Organisation organisation,
    Seniority seniority,
    Set<String> workforceRoles,
    LocalDate from,
    @Nullable LocalDate ended) {

  public Affiliation {
    workforceRoles = Set.copyOf(workforceRoles);
  }

  public boolean isCurrent(LocalDate today) {
    return ended == null && !from.isAfter(today);
  }

  /** Whether this links the person to that jurisdiction. */
  public boolean isWith(JurisdictionId jurisdiction) {
    return organisation.kind() == OrganisationKind.JURISDICTION
        && organisation.id().equals(jurisdiction.value());
  }

  /** An organisation as an affiliation names it. */
  public record Organisation(String id, OrganisationKind kind) {}
}
