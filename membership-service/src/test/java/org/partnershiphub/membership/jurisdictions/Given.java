package org.partnershiphub.membership.jurisdictions;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;

/** The cast of the tests about jurisdictions. */
final class Given {

  private Given() {}

  static final JurisdictionId AZ = new JurisdictionId("az-dcs");
  static final PersonId ADA = new PersonId("ada");
  static final PersonId BOB = new PersonId("bob");
  static final ZoneId PHOENIX = ZoneId.of("America/Phoenix");
  static final LocalDate NEW_YEAR = LocalDate.parse("2025-01-01");
  static final int GRACE = 30;

  static JurisdictionRow row(String name) {
    return new JurisdictionRow(
        AZ, name, Place.Kind.STATE, "AZ", PHOENIX, List.of(), null, null, null);
  }

  /** Known since the day before the new year. */
  static Jurisdiction prospect() {
    return Jurisdiction.register(AZ, row("Arizona"), NEW_YEAR.minusDays(1)).state();
  }

  static Jurisdiction active() {
    return Joining.activate(prospect(), NEW_YEAR, NEW_YEAR, GRACE).state();
  }

  static Jurisdiction withdrawn(LocalDate on) {
    return Leaving.withdraw(active(), on, List.of()).state();
  }
}
