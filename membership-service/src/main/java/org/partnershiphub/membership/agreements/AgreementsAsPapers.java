package org.partnershiphub.membership.agreements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.partnershiphub.membership.jurisdictions.Papers;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.Years;
import org.partnershiphub.platform.web.Window;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers jurisdictions what they have signed. */
@Component
class AgreementsAsPapers implements Papers {

  private static final String MEMBERSHIP = "MEMBERSHIP_AGREEMENT";

  private final Agreements agreements;
  private final Years years;
  private final Clock clock;

  AgreementsAsPapers(Agreements agreements, Years years, Clock clock) {
    this.agreements = agreements;
    this.years = years;
    this.clock = clock;
  }

  @Override
  public Mono<Boolean> hasMembershipAgreement(JurisdictionId jurisdiction) {
    return Mono.defer(() -> agreements.list(inForce(jurisdiction), new Window(Window.MOST, null)))
        .map(held -> !held.isEmpty());
  }

  private Agreements.Selection inForce(JurisdictionId jurisdiction) {
    var today = LocalDate.ofInstant(clock.instant(), years.zone());
    return new Agreements.Selection(
        today, Agreement.Status.IN_FORCE, null, MEMBERSHIP, Set.of(jurisdiction.value()));
  }
}
