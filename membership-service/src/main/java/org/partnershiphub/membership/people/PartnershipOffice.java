package org.partnershiphub.membership.people;

import org.partnershiphub.membership.registry.OrganisationId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the partnership's own staff work.
 *
 * @param id the one organisation of the kind PARTNERSHIP_OFFICE
 */
@ConfigurationProperties("membership.partnership-office")
record PartnershipOffice(@DefaultValue("partnership-office") String id) {

  boolean is(OrganisationId organisation) {
    return organisation.value().equals(id);
  }
}
