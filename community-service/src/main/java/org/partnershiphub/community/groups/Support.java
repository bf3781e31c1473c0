package org.partnershiphub.community.groups;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.partners.Affiliation;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.OrganisationKind;
import org.partnershiphub.community.rules.Capacity;

/** What a place rests on: an affiliation. When that ends, the place ends, whoever noticed first. */
public final class Support {

  private Support() {}

  /** Whether these affiliations of today carry such a place. */
  public static boolean carries(
      Capacity capacity, @Nullable JurisdictionId jurisdiction, List<Affiliation> current) {
    if (jurisdiction != null) {
      return current.stream().anyMatch(it -> it.isWith(jurisdiction));
    }
    return capacity == Capacity.EXPERT
        ? current.stream()
            .anyMatch(it -> it.organisation().kind() == OrganisationKind.OUTSIDE_ORGANISATION)
        : !current.isEmpty();
  }
}
