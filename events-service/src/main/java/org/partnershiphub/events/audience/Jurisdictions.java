package org.partnershiphub.events.audience;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Which jurisdictions belong to the partnership, and when they did. */
public interface Jurisdictions {

  /** Takes in what was told; the same turn again changes nothing. */
  Mono<Void> note(JurisdictionId jurisdiction, Membership.Turn turn);

  /** Those that were active, and not suspended, on this day. */
  Mono<Set<JurisdictionId>> activeOn(LocalDate day);

  /** Those at this moment, by the calendar of this zone: membership knows days only. */
  default Mono<Set<JurisdictionId>> activeAt(Instant at, ZoneId zone) {
    return activeOn(at.atZone(zone).toLocalDate());
  }
}
