package org.partnershiphub.membership.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnershiphub.membership.agreements.Agreement.Status;
import org.partnershiphub.membership.registry.AgreementId;

class AgreementTest {

  private static final Agreement YEAR =
      new Agreement(
          new AgreementId("moa"),
          "MEMBERSHIP_AGREEMENT",
          "az-dcs",
          LocalDate.parse("2026-01-01"),
          LocalDate.parse("2026-12-31"),
          "x");

  @ParameterizedTest
  @CsvSource({
    "2025-12-31, NOT_YET_IN_FORCE",
    "2026-01-01, IN_FORCE",
    "2026-12-31, IN_FORCE",
    "2027-01-01, EXPIRED",
  })
  void the_first_and_the_last_day_are_in_force(LocalDate day, Status status) {
    assertThat(YEAR.on(day)).isEqualTo(status);
  }
}
