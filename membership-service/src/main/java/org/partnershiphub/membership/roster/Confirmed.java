package org.partnershiphub.membership.roster;

import java.time.LocalDate;
import org.partnershiphub.membership.registry.JurisdictionId;
import reactor.core.publisher.Mono;

/** When rosters were last said to be right; attestations answer it. */
public interface Confirmed {

  /** Empty when nobody ever did. */
  Mono<LocalDate> last(JurisdictionId jurisdiction);
}
