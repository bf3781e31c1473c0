package org.partnershiphub.membership.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnershiphub.membership.people.Given.ADA_ID;
import static org.partnershiphub.membership.people.Given.ARIZONA;
import static org.partnershiphub.membership.people.Given.AT_ARIZONA;
import static org.partnershiphub.membership.people.Given.AT_SUPPORTER;
import static org.partnershiphub.membership.people.Given.LAST;
import static org.partnershiphub.membership.people.Given.START;
import static org.partnershiphub.membership.people.Given.ada;
import static org.partnershiphub.membership.people.Given.arizona;
import static org.partnershiphub.membership.people.Given.supporter;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.partnershiphub.membership.people.PersonFact.AffiliationEnded;
import org.partnershiphub.membership.people.PersonFact.AffiliationStarted;
import org.partnershiphub.membership.people.PersonFact.PersonCard;
import org.partnershiphub.membership.people.PersonFact.PersonRegistered;
import org.partnershiphub.membership.people.PersonProblem.AlreadyAffiliated;
import org.partnershiphub.membership.people.PersonProblem.DepartedOtherwise;
import org.partnershiphub.membership.people.PersonProblem.NotAffiliated;
import org.partnershiphub.membership.people.PersonProblem.TooEarly;
import org.partnershiphub.membership.people.PersonProblem.WhichOrganisation;

class PersonTest {

  @Test
  void who_is_registered_is_told_with_job_and_card_and_only_the_card_has_the_name() {
    var facts =
        Person.register(ADA_ID, "Ada", ZoneId.of("America/Phoenix"), arizona(), "x").facts();
    assertThat(facts)
        .hasExactlyElementsOfTypes(
            PersonRegistered.class, AffiliationStarted.class, PersonCard.class);
    assertThat(facts.subList(0, 2).toString()).doesNotContain("Ada", "@");
  }

  @Test
  void a_departure_ends_the_affiliation_and_empties_the_card() {
    var change = ada(arizona()).depart(AT_ARIZONA, LAST);
    assertThat(change.facts()).hasExactlyElementsOfTypes(AffiliationEnded.class, PersonCard.class);
    assertThat(change.state().card().address()).isNull();
    assertThat(change.state().status()).isEqualTo(Person.Status.DEPARTED);
  }

  @Test
  void the_same_departure_again_tells_nothing_and_another_day_is_refused() {
    var gone = ada(arizona()).depart(null, LAST).state();
    assertThat(gone.depart(null, LAST).isNothing()).isTrue();
    assertThat(gone.depart(AT_ARIZONA, LAST).isNothing()).isTrue();
    assertThatThrownBy(() -> gone.depart(null, LAST.minusDays(1)))
        .isInstanceOf(DepartedOtherwise.class);
  }

  @Test
  void a_departure_may_be_recorded_late_but_not_before_the_first_day() {
    assertThat(ada(arizona()).depart(null, START).isNothing()).isFalse();
    assertThatThrownBy(() -> ada(arizona()).depart(null, START.minusDays(1)))
        .isInstanceOf(TooEarly.class);
  }

  @Test
  void who_works_for_two_must_say_which_and_keeps_the_other_address() {
    var both = ada(arizona()).affiliate(supporter(LAST)).state();
    assertThatThrownBy(() -> both.depart(null, LAST)).isInstanceOf(WhichOrganisation.class);
    assertThat(both.depart(AT_ARIZONA, LAST).state().card().address())
        .isEqualTo("ada@supporter.example.org");
    assertThat(both.depart(AT_SUPPORTER, LAST).state().card().address())
        .isEqualTo("ada@az.example.org");
  }

  @Test
  void a_late_repeat_of_a_departure_does_not_end_the_next_job() {
    var moved = ada(arizona()).depart(null, LAST).state().affiliate(supporter(LAST)).state();
    assertThat(moved.depart(null, LAST).isNothing()).isTrue();
    assertThat(moved.status()).isEqualTo(Person.Status.ACTIVE);
  }

  @Test
  void who_moves_from_a_member_to_the_supporter_stays_the_same_person() {
    var moved =
        ada(arizona()).depart(null, LAST).state().affiliate(supporter(LAST.plusDays(1))).state();
    assertThat(moved.id()).isEqualTo(ADA_ID);
    assertThat(moved.worksAt(ARIZONA)).isFalse();
    assertThat(moved.worksForSomeJurisdiction()).isFalse();
    assertThat(moved.affiliations()).hasSize(2);
  }

  @Test
  void who_comes_back_has_two_periods_that_do_not_touch() {
    var gone = ada(arizona()).depart(null, LAST).state();
    var again = Affiliation.start(arizona().employer(), "ada@az.example.org", Given.work(), LAST);
    assertThatThrownBy(() -> gone.affiliate(again)).isInstanceOf(TooEarly.class);
    var later =
        Affiliation.start(
            arizona().employer(), "ada@az.example.org", Given.work(), LAST.plusDays(1));
    assertThat(gone.affiliate(later).state().worksAt(ARIZONA)).isTrue();
  }

  @Test
  void the_same_affiliation_again_tells_nothing_and_a_second_with_one_body_is_refused() {
    assertThat(ada(arizona()).affiliate(arizona()).isNothing()).isTrue();
    var other =
        Affiliation.start(
            arizona().employer(), "a@az.example.org", Given.work(), START.plusDays(1));
    assertThatThrownBy(() -> ada(arizona()).affiliate(other)).isInstanceOf(AlreadyAffiliated.class);
  }

  @Test
  void nobody_leaves_where_they_never_were() {
    assertThatThrownBy(() -> ada(arizona()).depart(AT_SUPPORTER, LAST))
        .isInstanceOf(NotAffiliated.class);
  }
}
