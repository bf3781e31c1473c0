package org.partnershiphub.events.answers;

import java.time.LocalDate;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.Representative;
import org.partnershiphub.events.audience.Rosters;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Who stands for which jurisdiction in the bodies that meet. */
@Component
public class Delegations {

  private final Rosters rosters;

  public Delegations(Rosters rosters) {
    this.rosters = rosters;
  }

  /** Whoever is an exception stands for nobody there. */
  public Flux<Representative> of(Addressees audience, LocalDate day) {
    return rosters
        .sources(audience, day)
        .flatMapMany(rosters::representatives)
        .filter(it -> !audience.except().contains(it.person()));
  }
}
