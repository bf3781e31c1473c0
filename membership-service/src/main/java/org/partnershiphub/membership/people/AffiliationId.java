package org.partnershiphub.membership.people;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.platform.ids.TypedId;

/**
 * Which of a person's affiliations: the organisation and the first day, {@code az-dcs:2025-01-06}.
 */
public record AffiliationId(@JsonValue String value) implements TypedId {

  static AffiliationId of(OrganisationId organisation, LocalDate from) {
    return new AffiliationId(organisation + ":" + from);
  }
}
