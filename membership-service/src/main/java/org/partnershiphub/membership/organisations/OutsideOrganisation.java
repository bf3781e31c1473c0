package org.partnershiphub.membership.organisations;

import org.partnershiphub.membership.registry.Folded;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.platform.change.Change;

/**
 * A body that is not a jurisdiction: it holds no jurisdiction's seat and is counted in no coverage.
 *
 * @param claimedName the folded name; a unique index on it keeps two from having one name
 * @param registeredAs by what an import knows its own rows again
 */
public record OutsideOrganisation(
    OrganisationId id, String name, String role, String claimedName, String registeredAs) {

  public OutsideOrganisation {
    claimedName = Folded.of(name);
  }

  static Change<OutsideOrganisation> register(
      OrganisationId id, String name, String role, String registeredAs) {
    return Change.of(
        new OutsideOrganisation(id, name, role, name, registeredAs),
        new OrganisationRegistered(id, name, role));
  }
}
