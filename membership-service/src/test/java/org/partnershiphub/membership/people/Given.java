package org.partnershiphub.membership.people;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.membership.registry.PersonId;

/** The cast. */
final class Given {

  static final PersonId ADA_ID = new PersonId("ada");
  static final JurisdictionId ARIZONA = new JurisdictionId("az-dcs");
  static final OrganisationId AT_ARIZONA = new OrganisationId("az-dcs");
  static final OrganisationId AT_SUPPORTER = new OrganisationId("supporter");
  static final LocalDate START = LocalDate.parse("2025-01-06");
  static final LocalDate LAST = LocalDate.parse("2026-11-20");

  private Given() {}

  static Person ada(Affiliation first) {
    return Person.register(ADA_ID, "Ada", ZoneId.of("America/Phoenix"), first, "x").state();
  }

  static Affiliation arizona() {
    return Affiliation.start(Employer.of(ARIZONA), "ada@az.example.org", work(), START);
  }

  static Affiliation supporter(LocalDate from) {
    return Affiliation.start(
        new Employer(AT_SUPPORTER, Employer.Kind.OUTSIDE_ORGANISATION),
        "ada@supporter.example.org",
        work(),
        from);
  }

  static Work work() {
    return new Work("Director", Seniority.SENIOR_LEADER, List.of("DATA_LEAD", "CIR_LEADER"));
  }
}
