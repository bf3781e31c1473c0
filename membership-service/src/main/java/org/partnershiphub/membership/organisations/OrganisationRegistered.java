package org.partnershiphub.membership.organisations;

import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.platform.change.Fact;

/** A body that is not a jurisdiction is known. */
public record OrganisationRegistered(OrganisationId organisation, String name, String role)
    implements Fact {

  @Override
  public String type() {
    return "membership.organisation-registered.v1";
  }

  @Override
  public String key() {
    return organisation.value();
  }
}
