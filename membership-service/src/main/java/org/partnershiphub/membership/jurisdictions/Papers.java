package org.partnershiphub.membership.jurisdictions;

import org.partnershiphub.membership.registry.JurisdictionId;
import reactor.core.publisher.Mono;

/** What a jurisdiction has signed, as far as jurisdictions need to know; agreements answer it. */
public interface Papers {

  /** Whether a membership agreement of it is in force today. */
  Mono<Boolean> hasMembershipAgreement(JurisdictionId jurisdiction);
}
