package org.partnershiphub.membership.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnershiphub.membership.people.Given.AT_ARIZONA;
import static org.partnershiphub.membership.people.Given.AT_SUPPORTER;
import static org.partnershiphub.membership.people.Given.LAST;
import static org.partnershiphub.membership.people.Given.START;
import static org.partnershiphub.membership.people.Given.ada;
import static org.partnershiphub.membership.people.Given.arizona;
import static org.partnershiphub.membership.people.Given.supporter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphub.membership.jurisdictions.Place;
import org.partnershiphub.membership.people.PersonFact.AffiliationChangePlanned;
import org.partnershiphub.membership.people.PersonFact.AffiliationChanged;
import org.partnershiphub.membership.people.PersonFact.AffiliationEnded;
import org.partnershiphub.membership.people.PersonFact.AffiliationStarted;
import org.partnershiphub.membership.people.PersonFact.DepartureCalledOff;
import org.partnershiphub.membership.people.PersonFact.DeparturePlanned;
import org.partnershiphub.membership.people.PersonFact.PersonCard;
import org.partnershiphub.membership.people.PersonFact.PrimaryAffiliationChosen;
import org.partnershiphub.membership.people.PersonProblem.DepartedOtherwise;
import org.partnershiphub.membership.people.PersonProblem.NoSuchAffiliation;
import org.partnershiphub.membership.people.PersonProblem.TooEarly;
import org.partnershiphub.membership.people.PersonProblem.TooLate;

/** What is dated: work that changes, departures ahead of their day, whose clock. */
class WorkingTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private static final ZoneId PHOENIX = ZoneId.of("America/Phoenix");
  private static final AffiliationId JOB = arizona().id();
  private static final Work ANALYST = new Work("Analyst", Seniority.STAFF, List.of("DATA_LEAD"));
  private static final Work CHIEF = new Work("Chief", Seniority.SENIOR_LEADER, List.of());

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(PHOENIX).toInstant();
  }

  @Test
  void a_change_of_today_or_before_is_told_at_once_and_the_same_again_is_not() {
    var change = ada(arizona()).changeWork(JOB, ANALYST, TODAY, TODAY);
    assertThat(change.facts())
        .hasExactlyElementsOfTypes(AffiliationChanged.class, PersonCard.class);
    assertThat(change.state().card().jobTitle()).isEqualTo("Analyst");
    assertThat(change.state().changeWork(JOB, ANALYST, TODAY, TODAY).isNothing()).isTrue();
  }

  @Test
  void a_correction_of_the_past_tells_what_holds_now() {
    var now = ada(arizona()).changeWork(JOB, ANALYST, TODAY, TODAY).state();
    var corrected = now.changeWork(JOB, CHIEF, TODAY.minusDays(30), TODAY);
    assertThat(corrected.facts())
        .singleElement()
        .isInstanceOfSatisfying(
            AffiliationChanged.class,
            it -> {
              assertThat(it.seniority()).isEqualTo(Seniority.STAFF);
              assertThat(it.effectiveOn()).isEqualTo(TODAY);
            });
    assertThat(corrected.state().affiliations().getFirst().career().on(TODAY.minusDays(1)))
        .isEqualTo(CHIEF);
  }

  @Test
  void a_change_to_come_is_told_on_its_day_and_of_two_missed_ones_the_last() {
    var planned = ada(arizona()).changeWork(JOB, ANALYST, TODAY.plusDays(1), TODAY);
    assertThat(planned.facts()).hasExactlyElementsOfTypes(AffiliationChangePlanned.class);
    var twice = planned.state().changeWork(JOB, CHIEF, TODAY.plusDays(9), TODAY).state();
    assertThat(twice.due()).isEqualTo(midnight(TODAY.plusDays(1)));
    assertThat(twice.card().jobTitle()).isEqualTo("Director");
    var late = twice.elapse(midnight(TODAY.plusDays(20)));
    assertThat(late.facts()).hasExactlyElementsOfTypes(AffiliationChanged.class, PersonCard.class);
    assertThat(late.state().card().jobTitle()).isEqualTo("Chief");
    assertThat(late.state().due()).isNull();
  }

  @Test
  void work_changes_within_the_affiliation_and_while_it_lasts() {
    assertThatThrownBy(() -> ada(arizona()).changeWork(JOB, CHIEF, START.minusDays(1), TODAY))
        .isInstanceOf(TooEarly.class);
    var leaving = ada(arizona()).depart(null, TODAY.plusDays(9), TODAY).state();
    assertThatThrownBy(() -> leaving.changeWork(JOB, CHIEF, TODAY.plusDays(10), TODAY))
        .isInstanceOf(TooLate.class);
    var gone = ada(arizona()).depart(null, LAST).state();
    assertThatThrownBy(() -> gone.changeWork(JOB, CHIEF, LAST, TODAY))
        .isInstanceOf(NoSuchAffiliation.class);
  }

  @Test
  void a_departure_ahead_takes_effect_when_its_day_is_over_where_the_person_is() {
    var last = TODAY.plusDays(7);
    var planned = ada(arizona()).depart(null, last, TODAY);
    assertThat(planned.facts()).hasExactlyElementsOfTypes(DeparturePlanned.class);
    var person = planned.state();
    assertThat(person.card().address()).isNotNull();
    assertThat(person.depart(AT_ARIZONA, last, TODAY).isNothing()).isTrue();
    assertThat(person.due()).isEqualTo(midnight(last.plusDays(1)));
    assertThat(person.elapse(midnight(last)).isNothing()).isTrue();
    var over = person.elapse(midnight(last.plusDays(1)));
    assertThat(over.facts()).hasExactlyElementsOfTypes(AffiliationEnded.class, PersonCard.class);
    assertThat(over.state().card().address()).isNull();
    assertThat(over.state().affiliations().getFirst().lastDay()).isEqualTo(last);
  }

  @Test
  void a_departure_ahead_is_called_off_moved_or_overtaken() {
    var planned = ada(arizona()).depart(null, TODAY.plusDays(7), TODAY).state();
    var off = planned.callOffDeparture(null);
    assertThat(off.facts()).hasExactlyElementsOfTypes(DepartureCalledOff.class);
    assertThat(off.state().due()).isNull();
    assertThat(off.state().callOffDeparture(AT_ARIZONA).isNothing()).isTrue();
    assertThat(planned.depart(null, TODAY.plusDays(3), TODAY).state().due())
        .isEqualTo(midnight(TODAY.plusDays(4)));
    var gone = planned.depart(null, LAST, TODAY).state();
    assertThat(gone.status()).isEqualTo(Person.Status.DEPARTED);
    assertThatThrownBy(() -> gone.callOffDeparture(null)).isInstanceOf(DepartedOtherwise.class);
  }

  @Test
  void a_job_to_come_speaks_from_its_first_day_on() {
    var first = TODAY.plusDays(10);
    var hired = ada(arizona()).affiliate(supporter(first).seenOn(TODAY));
    assertThat(hired.facts()).hasExactlyElementsOfTypes(AffiliationStarted.class);
    var both = hired.state();
    assertThat(both.card().organisation()).isEqualTo(AT_ARIZONA);
    assertThat(both.affiliate(supporter(first)).isNothing()).isTrue();
    assertThat(both.due()).isEqualTo(midnight(first));
    assertThat(both.elapse(midnight(first).minusSeconds(1)).isNothing()).isTrue();
    var begun = both.elapse(midnight(first));
    assertThat(begun.facts()).hasExactlyElementsOfTypes(PersonCard.class);
    assertThat(begun.state().card().organisation()).isEqualTo(AT_SUPPORTER);
    assertThat(begun.state().due()).isNull();
  }

  @Test
  void a_job_to_come_is_corrected_at_once_and_speaks_where_there_is_no_other() {
    var first = TODAY.plusDays(10);
    var hired = ada(supporter(first).seenOn(TODAY));
    assertThat(hired.card().organisation()).isEqualTo(AT_SUPPORTER);
    var id = hired.primary().orElseThrow().id();
    var corrected = hired.changeWork(id, CHIEF, first, TODAY);
    assertThat(corrected.facts())
        .hasExactlyElementsOfTypes(AffiliationChanged.class, PersonCard.class);
    assertThat(corrected.state().card().jobTitle()).isEqualTo("Chief");
    assertThat(corrected.state().due()).isEqualTo(midnight(first));
  }

  @Test
  void the_primary_is_the_one_begun_last_unless_another_is_chosen_and_while_it_lasts() {
    var both = ada(arizona()).affiliate(supporter(LAST)).state();
    assertThat(both.card().organisation()).isEqualTo(AT_SUPPORTER);
    var chosen = both.choosePrimary(JOB);
    assertThat(chosen.facts())
        .hasExactlyElementsOfTypes(PrimaryAffiliationChosen.class, PersonCard.class);
    assertThat(chosen.state().card().organisation()).isEqualTo(AT_ARIZONA);
    assertThat(chosen.state().choosePrimary(JOB).isNothing()).isTrue();
    var left = chosen.state().depart(AT_ARIZONA, LAST).state();
    assertThat(left.card().organisation()).isEqualTo(AT_SUPPORTER);
    assertThatThrownBy(() -> left.choosePrimary(JOB)).isInstanceOf(NoSuchAffiliation.class);
  }

  @Test
  void the_clock_is_that_of_the_primary_job_unless_the_person_keeps_another() {
    var denver = ZoneId.of("America/Denver");
    var job =
        Affiliation.start(
            arizona().employer(),
            new Home(PHOENIX, Place.Kind.STATE),
            "ada@az.example.org",
            Given.work(),
            START);
    var person = Person.register(Given.ADA_ID, "Ada", null, job, "x").state();
    assertThat(person.zone()).isEqualTo(PHOENIX);
    var own = person.keepZone(denver).state();
    assertThat(own.card().zone()).isEqualTo(denver);
    assertThat(own.card().zoneIsOverride()).isTrue();
    assertThat(own.keepZone(null).state().zone()).isEqualTo(PHOENIX);
    assertThat(own.depart(null, LAST).state().keepZone(null).state().zone()).isEqualTo(PHOENIX);
  }
}
