package org.partnershiphub.events.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AudienceTest {

  private static final GroupId IILC = new GroupId("iilc");
  private static final GroupId EC = new GroupId("ec");
  private static final List<CohortCard> COHORTS = List.of(cohort(2026), cohort(2027));
  private static final Map<GroupId, GroupCard> CARDS =
      Map.of(
          IILC, new GroupCard(IILC, Lifecycle.ANNUAL_COHORT, false, false),
          EC, new GroupCard(EC, Lifecycle.STANDING, false, false));

  private static CohortCard cohort(int year) {
    return new CohortCard(
        new CohortId("iilc:" + year), IILC, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  private static Audience on(String day, GroupId... groups) {
    return Audience.of(List.of(groups), CARDS, COHORTS, LocalDate.parse(day));
  }

  @Test
  void a_group_of_cohorts_brings_the_cohort_of_the_local_day() {
    assertThat(on("2026-12-31", IILC).names()).containsExactly("iilc:2026");
    assertThat(on("2027-01-01", IILC).names()).containsExactly("iilc:2027");
    assertThat(on("2028-01-01", IILC).names()).isEmpty();
  }

  @Test
  void a_group_that_we_have_not_heard_of_counts_with_all_its_places() {
    var audience = Audience.of(List.of(IILC), Map.of(), COHORTS, LocalDate.of(2027, 5, 1));

    assertThat(audience.names()).containsExactly("iilc", "iilc:2027");
    assertThat(audience.via(Set.of("iilc", "iilc:2027"))).containsExactly(IILC);
  }

  @Test
  void who_comes_through_several_groups_comes_with_all_of_them_in_the_meetings_order() {
    assertThat(on("2027-05-01", EC, IILC).via(Set.of("iilc:2027", "ec", "elsewhere")))
        .containsExactly(EC, IILC);
  }
}
