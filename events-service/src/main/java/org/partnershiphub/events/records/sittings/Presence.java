package org.partnershiphub.events.records.sittings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.JurisdictionId;

/**
 * How somebody was there.
 *
 * @param jurisdiction the one that they spoke for; null for whoever counts for none
 * @param stays none when it turned out that they were not there at all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Presence(Role role, @Nullable JurisdictionId jurisdiction, List<Stay> stays) {

  public Presence {
    stays = List.copyOf(stays);
  }

  boolean isStruck() {
    return stays.isEmpty();
  }

  boolean covers(Instant moment) {
    return stays.stream().anyMatch(it -> it.covers(moment));
  }

  Presence struck() {
    return new Presence(role, jurisdiction, List.of());
  }

  boolean isForAnother(Presence other) {
    return jurisdiction != null
        && other.jurisdiction != null
        && !jurisdiction.equals(other.jurisdiction);
  }
}
