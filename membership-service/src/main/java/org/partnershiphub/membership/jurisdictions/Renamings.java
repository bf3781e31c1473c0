package org.partnershiphub.membership.jurisdictions;

import java.time.LocalDate;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Records other names and other agencies, from a day that was, is or will be. */
@Component
public class Renamings {

  private final OnTheDay onTheDay;

  Renamings(OnTheDay onTheDay) {
    this.onTheDay = onTheDay;
  }

  public Mono<Versioned<Jurisdiction>> rename(
      JurisdictionId id, Expected expected, String name, LocalDate on) {
    return onTheDay.change(
        id,
        expected,
        (it, today) -> {
          onTheDay.checkYear("/effectiveOn", on);
          return Renaming.rename(it, name, on, today);
        });
  }

  public Mono<Versioned<Jurisdiction>> changeAgency(
      JurisdictionId id, Expected expected, String agency, LocalDate on) {
    return onTheDay.change(
        id,
        expected,
        (it, today) -> {
          onTheDay.checkYear("/effectiveOn", on);
          return Renaming.changeAgency(it, agency, on, today);
        });
  }

  public Mono<Versioned<Jurisdiction>> callOffName(
      JurisdictionId id, Expected expected, LocalDate on) {
    return onTheDay.change(id, expected, (it, _) -> Renaming.callOffName(it, on));
  }

  public Mono<Versioned<Jurisdiction>> callOffAgency(
      JurisdictionId id, Expected expected, LocalDate on) {
    return onTheDay.change(id, expected, (it, _) -> Renaming.callOffAgency(it, on));
  }
}
