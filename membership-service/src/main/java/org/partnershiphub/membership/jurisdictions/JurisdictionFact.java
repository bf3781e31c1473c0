package org.partnershiphub.membership.jurisdictions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Fact;

/** Everything that is told about a jurisdiction. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface JurisdictionFact extends Fact {

  JurisdictionId jurisdiction();

  /** It is known, not yet a member. */
  record JurisdictionRegistered(
      JurisdictionId jurisdiction,
      String name,
      Place.Kind kind,
      @Nullable String usState,
      ZoneId primaryZone,
      List<ZoneId> otherZones)
      implements JurisdictionFact {}

  /** It is a member from a date; until the end of the grace its gaps are not counted. */
  record JurisdictionActivated(
      JurisdictionId jurisdiction,
      String name,
      Place.Kind kind,
      @Nullable String usState,
      ZoneId primaryZone,
      List<ZoneId> otherZones,
      LocalDate activatedOn,
      LocalDate graceUntil)
      implements JurisdictionFact {}

  /** Somebody, or nobody any more, keeps its roster right. */
  record JurisdictionLeadNamed(JurisdictionId jurisdiction, @Nullable PersonId lead)
      implements JurisdictionFact {}

  /** It is no longer a member; its people stay affiliated with the agency. */
  record JurisdictionWithdrawn(
      JurisdictionId jurisdiction, LocalDate effectiveOn, List<PersonId> affected)
      implements JurisdictionFact {}

  @Override
  default String type() {
    return switch (this) {
      case JurisdictionRegistered _ -> "membership.jurisdiction-registered.v1";
      case JurisdictionActivated _ -> "membership.jurisdiction-activated.v1";
      case JurisdictionLeadNamed _ -> "membership.jurisdiction-lead-named.v1";
      case JurisdictionWithdrawn _ -> "membership.jurisdiction-withdrawn.v1";
    };
  }

  @Override
  default String key() {
    return jurisdiction().value();
  }
}
