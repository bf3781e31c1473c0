package org.partnershiphub.membership.directory;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.jurisdictions.Place;
import org.partnershiphub.membership.people.Wanted;
import org.partnershiphub.membership.registry.OrganisationId;

/**
 * Which people of the directory; what is absent narrows nothing.
 *
 * @param jurisdictionKind of the jurisdiction that they work for
 * @param group in which they have a place
 */
public record Selection(
    Wanted work, Place.@Nullable Kind jurisdictionKind, @Nullable String group) {

  Selection at(Set<OrganisationId> employers) {
    return new Selection(work.at(employers), jurisdictionKind, group);
  }
}
