package org.partnershiphub.events.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.partnershiphub.events.audience.Audience.Source;

/** What every keeper of rosters does; each test uses groups of its own. */
public interface RostersContract {

  Rosters rosters();

  LocalDate DAY = LocalDate.of(2027, 3, 1);

  private static PersonId person(String id) {
    return new PersonId(id);
  }

  private void hold(String group, String person, boolean held, long number) {
    note(Place.enrolment(new GroupId(group), null, person(person)), held, number);
  }

  private void note(Place place, boolean held, long number) {
    (held ? rosters().taken(place, Part.PARTICIPANT, number) : rosters().left(place, number))
        .block();
  }

  private List<String> people(String... groups) {
    var ids = List.of(groups).stream().map(GroupId::new).toList();
    return held(Addressees.ofGroups(ids));
  }

  /** Each person with the groups of the places that they hold, in the order of the store. */
  private List<String> held(Addressees addressees) {
    var sources = rosters().sources(addressees, DAY).block();
    var held = new LinkedHashMap<PersonId, Set<String>>();
    rosters()
        .held(sources)
        .toIterable()
        .forEach(
            it ->
                held.computeIfAbsent(it.person(), person -> new TreeSet<>())
                    .add(String.valueOf(it.source().group())));
    return held.entrySet().stream().map(it -> it.getKey() + "" + it.getValue()).toList();
  }

  @Test
  default void people_come_sorted_and_once_with_all_their_groups() {
    hold("rc-b", "zoe", true, 1);
    hold("rc-a", "zoe", true, 1);
    hold("rc-a", "ada", true, 1);
    hold("rc-b", "bob", true, 1);

    assertThat(people("rc-b", "rc-a")).containsExactly("ada[rc-a]", "bob[rc-b]", "zoe[rc-a, rc-b]");
  }

  @Test
  default void two_seats_of_one_group_are_one_way_to_a_meeting() {
    var group = new GroupId("rc-seats");
    note(Place.seat(group, "s1", person("ada")), true, 1);
    note(Place.seat(group, "s2", person("ada")), true, 2);

    assertThat(people("rc-seats")).containsExactly("ada[rc-seats]");

    note(Place.seat(group, "s1", person("ada")), false, 3);
    assertThat(people("rc-seats")).containsExactly("ada[rc-seats]");
  }

  @Test
  default void an_older_fact_changes_nothing() {
    hold("rc-old", "ada", true, 5);
    hold("rc-old", "ada", false, 4);
    hold("rc-old", "bob", false, 5);
    hold("rc-old", "bob", true, 4);

    assertThat(people("rc-old")).containsExactly("ada[rc-old]");
  }

  @Test
  default void a_group_of_cohorts_brings_the_people_of_the_day() {
    var group = new GroupId("rc-iilc");
    var cohort = new CohortId("rc-iilc:2027");
    rosters()
        .note(new GroupCard(group, Lifecycle.ANNUAL_COHORT, true, false, "WORKGROUP"), 1)
        .block();
    rosters().note(new CohortCard(cohort, group, DAY, DAY.plusDays(1)), 1).block();
    note(Place.seat(group, "chair", person("cy")), true, 1);
    note(Place.enrolment(group, cohort, person("ada")), true, 1);

    assertThat(people("rc-iilc")).containsExactly("ada[rc-iilc]");
    assertThat(rosters().groups(Set.of(group)).block().get(group).confidential()).isTrue();
    var sources = rosters().sources(Addressees.ofGroups(List.of(group)), DAY).block();
    assertThat(rosters().held(sources, person("ada")).collectList().block())
        .containsExactly(new Held(person("ada"), sources.getFirst(), Part.PARTICIPANT));
    assertThat(rosters().held(sources, person("cy")).hasElements().block()).isFalse();
  }

  @Test
  default void a_closed_group_stays_what_it_was_besides() {
    var group = new GroupId("rc-closed");
    rosters().note(new GroupCard(group, Lifecycle.AD_HOC, true, false, "WORKGROUP"), 1).block();
    rosters().noteClosed(group, 2).block();
    rosters().note(new GroupCard(group, Lifecycle.AD_HOC, true, false, "WORKGROUP"), 1).block();

    assertThat(rosters().groups(Set.of(group)).block().get(group))
        .isEqualTo(new GroupCard(group, Lifecycle.AD_HOC, true, true, "WORKGROUP"));
  }

  @Test
  default void nothing_happens_before_somebody_subscribes() {
    var assembled =
        rosters()
            .taken(
                Place.enrolment(new GroupId("rc-lazy"), null, person("ada")), Part.PARTICIPANT, 1);

    assertThat(people("rc-lazy")).isEmpty();
    assembled.block();
    assertThat(people("rc-lazy")).hasSize(1);
  }

  @Test
  default void whoever_has_a_seat_for_a_jurisdiction_stands_for_it_until_they_leave_it() {
    var group = new GroupId("rc-rep");
    var az = new JurisdictionId("az-dcs");
    var seat = Place.seat(group, "s1", person("ada"));
    rosters().taken(seat, new Part(Capacity.PRIMARY, az), 1).block();
    rosters()
        .taken(Place.seat(group, "s2", person("bob")), new Part(Capacity.ALTERNATE, az), 2)
        .block();
    rosters()
        .taken(Place.seat(group, "s3", person("cy")), new Part(Capacity.EXPERT, null), 3)
        .block();
    var sources = rosters().sources(Addressees.ofGroups(List.of(group)), DAY).block();

    assertThat(rosters().representatives(sources).collectList().block())
        .containsExactlyInAnyOrder(
            new Representative(group, az, person("ada"), Capacity.PRIMARY),
            new Representative(group, az, person("bob"), Capacity.ALTERNATE));

    rosters().left(seat, 4).block();
    assertThat(rosters().representatives(sources).map(Representative::person).collectList().block())
        .containsExactly(person("bob"));
  }

  @Test
  default void a_cohort_that_is_invited_itself_brings_its_people_whatever_the_day() {
    var group = new GroupId("rc-coh");
    var cohort = new CohortId("rc-coh:2030");
    var later = DAY.plusYears(3);
    rosters().note(new CohortCard(cohort, group, later, later.plusDays(1)), 1).block();
    rosters().taken(Place.enrolment(group, cohort, person("ada")), Part.PARTICIPANT, 1).block();
    var addressees = new Addressees(null, List.of(cohort), null, null, null);

    assertThat(rosters().cohorts(List.of(cohort, new CohortId("rc-coh:2031"))).block())
        .containsExactly(cohort);
    var sources = rosters().sources(addressees, DAY).block();
    assertThat(sources).containsExactly(new Source("rc-coh:2030", null, "COHORT:rc-coh:2030"));
    assertThat(rosters().held(sources).map(Held::person).collectList().block())
        .containsExactly(person("ada"));
  }

  @Test
  default void a_person_stands_for_what_their_places_of_now_say() {
    var group = new GroupId("rc-stand");
    var az = new JurisdictionId("az-dcs");
    var seat = Place.seat(group, "s1", person("dee"));
    rosters().taken(seat, new Part(Capacity.PRIMARY, az), 1).block();
    rosters().taken(Place.enrolment(group, null, person("dee")), Part.PARTICIPANT, 1).block();

    assertThat(rosters().representing(person("dee")).collectList().block())
        .containsExactly(new Representative(group, az, person("dee"), Capacity.PRIMARY));
    rosters().left(seat, 2).block();
    assertThat(rosters().representing(person("dee")).collectList().block()).isEmpty();
  }
}
