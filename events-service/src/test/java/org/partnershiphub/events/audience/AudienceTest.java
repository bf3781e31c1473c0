package org.partnershiphub.events.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.partnershiphub.events.audience.Audience.Source;

class AudienceTest {

  private static final GroupId IILC = new GroupId("iilc");
  private static final GroupId EC = new GroupId("ec");
  private static final List<CohortCard> COHORTS = List.of(cohort(2026), cohort(2027));
  private static final Map<GroupId, GroupCard> CARDS =
      Map.of(
          IILC, new GroupCard(IILC, Lifecycle.ANNUAL_COHORT, false, false, ""),
          EC, new GroupCard(EC, Lifecycle.STANDING, false, false, ""));

  private static CohortCard cohort(int year) {
    return new CohortCard(
        new CohortId("iilc:" + year), IILC, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  private static List<Source> on(String day, Addressees addressees) {
    return Audience.sources(addressees, CARDS, COHORTS, LocalDate.parse(day));
  }

  private static List<String> names(String day, GroupId... groups) {
    return on(day, Addressees.ofGroups(List.of(groups))).stream().map(Source::name).toList();
  }

  private static Audience audience(List<Source> sources, Map<PersonId, List<String>> named) {
    return new Audience(sources, new TreeMap<>(named), Set.of(new PersonId("off")), null);
  }

  private static Held held(String person, Source source, Part part) {
    return new Held(new PersonId(person), source, part);
  }

  @Test
  void a_group_of_cohorts_brings_the_cohort_of_the_local_day() {
    assertThat(names("2026-12-31", IILC)).containsExactly("iilc:2026");
    assertThat(names("2027-01-01", IILC)).containsExactly("iilc:2027");
    assertThat(names("2028-01-01", IILC)).isEmpty();
  }

  @Test
  void a_group_that_we_have_not_heard_of_counts_with_all_its_places() {
    var sources =
        Audience.sources(
            Addressees.ofGroups(List.of(IILC)), Map.of(), COHORTS, LocalDate.of(2027, 5, 1));
    var both = sources.stream().map(it -> held("ada", it, Part.PARTICIPANT)).toList();

    assertThat(sources).extracting(Source::name).containsExactly("iilc", "iilc:2027");
    assertThat(audience(sources, Map.of()).ways(new PersonId("ada"), both).via())
        .containsExactly(IILC);
  }

  @Test
  void a_cohort_that_comes_by_its_group_is_not_invited_a_second_time() {
    var cohorts = List.of(new CohortId("iilc:2027"), new CohortId("iilc:2026"));
    var addressees = new Addressees(List.of(IILC), cohorts, null, null, null);

    assertThat(on("2027-05-01", addressees))
        .containsExactly(
            new Source("iilc:2027", IILC, null), new Source("iilc:2026", null, "COHORT:iilc:2026"));
  }

  @Test
  void who_comes_by_several_ways_comes_once_with_all_of_them_in_the_meetings_order() {
    var addressees =
        new Addressees(List.of(EC, IILC), List.of(new CohortId("iilc:2026")), null, null, null);
    var sources = on("2027-05-01", addressees);
    var az = new JurisdictionId("az-dcs");
    var audience =
        audience(sources, Map.of(new PersonId("ada"), List.of("OFFICE:CO_CHAIR", "GUEST")));

    var ways =
        audience.ways(
            new PersonId("ada"),
            List.of(
                held("ada", sources.get(2), Part.PARTICIPANT),
                held("ada", sources.get(1), new Part(Capacity.ALTERNATE, az)),
                held("ada", sources.get(0), new Part(Capacity.PRIMARY, az)),
                held("ada", sources.get(0), new Part(Capacity.EXPERT, null))));

    assertThat(ways.via()).containsExactly(EC, IILC);
    assertThat(ways.through()).containsExactly("COHORT:iilc:2026", "OFFICE:CO_CHAIR", "GUEST");
    assertThat(ways.part()).isEqualTo(new Part(Capacity.PRIMARY, az));
    assertThat(ways.isGuestOnly()).isFalse();
    assertThat(
            audience.ways(
                new PersonId("off"), List.of(held("off", sources.get(0), Part.PARTICIPANT))))
        .isEqualTo(Ways.NONE);
  }
}
