package org.partnershiphub.membership.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnershiphub.membership.people.Given.AT_ARIZONA;
import static org.partnershiphub.membership.people.Given.AT_SUPPORTER;
import static org.partnershiphub.membership.people.Given.LAST;
import static org.partnershiphub.membership.people.Given.ada;
import static org.partnershiphub.membership.people.Given.arizona;
import static org.partnershiphub.membership.people.Given.supporter;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnershiphub.membership.people.PersonFact.AffiliationEnded;
import org.partnershiphub.membership.people.PersonFact.DepartureSuspected;
import org.partnershiphub.membership.people.PersonFact.DepartureSuspicionSettled;
import org.partnershiphub.membership.people.PersonFact.Evidence;
import org.partnershiphub.membership.people.PersonFact.Outcome;
import org.partnershiphub.membership.people.PersonFact.PersonCard;
import org.partnershiphub.membership.people.PersonProblem.NotSuspected;
import org.partnershiphub.membership.people.PersonProblem.WhichOrganisation;
import org.partnershiphub.membership.registry.OrganisationId;

/** What only hints at a departure, and how somebody settles it. */
class SuspicionTest {

  private static final Instant NOON = Instant.parse("2026-11-23T17:00:00Z");

  private static Person suspected(Person person, OrganisationId at) {
    return person.suspect(Evidence.REPORTED, at, NOON).state();
  }

  @ParameterizedTest
  @EnumSource
  void a_hint_makes_a_departure_suspected_once_and_ends_nothing(Evidence evidence) {
    var change = ada(arizona()).suspect(evidence, null, NOON);
    assertThat(change.facts())
        .containsExactly(new DepartureSuspected(Given.ADA_ID, evidence, null, NOON));
    assertThat(change.state().status()).isEqualTo(Person.Status.ACTIVE);
    assertThat(change.state().suspect(evidence, null, NOON.plusSeconds(1)).isNothing()).isTrue();
  }

  @Test
  void a_hint_about_who_is_gone_or_has_not_come_yet_says_nothing() {
    var gone = ada(arizona()).depart(null, LAST).state();
    assertThat(gone.suspect(Evidence.HARD_BOUNCE, null, NOON).isNothing()).isTrue();
    var moved = gone.affiliate(supporter(LAST.plusDays(30))).state();
    assertThat(moved.suspect(Evidence.HARD_BOUNCE, null, NOON).isNothing()).isTrue();
    assertThat(moved.suspect(Evidence.REPORTED, AT_ARIZONA, NOON).isNothing()).isTrue();
  }

  @Test
  void what_is_dismissed_is_suspected_again_by_newer_evidence_only() {
    var dismissed = suspected(ada(arizona()), null).dismiss(NOON.plusSeconds(60));
    assertThat(dismissed.facts())
        .containsExactly(new DepartureSuspicionSettled(Given.ADA_ID, Outcome.DISMISSED));
    var cleared = dismissed.state();
    assertThat(cleared.isSuspected()).isFalse();
    assertThat(cleared.dismiss(NOON.plusSeconds(90)).isNothing()).isTrue();
    assertThat(cleared.suspect(Evidence.AUTO_REPLY, null, NOON.plusSeconds(60)).isNothing())
        .isTrue();
    assertThat(cleared.suspect(Evidence.AUTO_REPLY, null, NOON.plusSeconds(61)).isNothing())
        .isFalse();
  }

  @Test
  void what_is_confirmed_is_a_departure_and_the_same_again_tells_nothing() {
    var confirmed = suspected(ada(arizona()), null).confirm(null, LAST, LAST);
    assertThat(confirmed.facts())
        .hasExactlyElementsOfTypes(
            AffiliationEnded.class, PersonCard.class, DepartureSuspicionSettled.class);
    assertThat(confirmed.state().status()).isEqualTo(Person.Status.DEPARTED);
    assertThat(confirmed.state().confirm(null, LAST, LAST).isNothing()).isTrue();
  }

  @Test
  void nothing_is_confirmed_or_dismissed_that_nobody_suspects() {
    assertThatThrownBy(() -> ada(arizona()).confirm(null, LAST, LAST))
        .isInstanceOf(NotSuspected.class);
    assertThatThrownBy(() -> ada(arizona()).dismiss(NOON)).isInstanceOf(NotSuspected.class);
  }

  @Test
  void a_departure_settles_the_suspicion_that_it_explains_and_no_other() {
    var both = ada(arizona()).affiliate(supporter(LAST.minusDays(9))).state();
    var atSupporter = suspected(both, AT_SUPPORTER);
    assertThat(atSupporter.depart(AT_ARIZONA, LAST).state().isSuspected()).isTrue();
    assertThat(atSupporter.depart(AT_SUPPORTER, LAST).state().isSuspected()).isFalse();
    assertThat(suspected(both, null).depart(AT_ARIZONA, LAST).state().isSuspected()).isFalse();
  }

  @Test
  void a_confirmation_goes_where_the_hint_points_and_else_asks_which() {
    var both = ada(arizona()).affiliate(supporter(LAST.minusDays(9))).state();
    var left = suspected(both, AT_SUPPORTER).confirm(null, LAST, LAST).state();
    assertThat(left.worksAt(Given.ARIZONA)).isTrue();
    assertThat(left.isSuspected()).isFalse();
    assertThatThrownBy(() -> suspected(both, null).confirm(null, LAST, LAST))
        .isInstanceOf(WhichOrganisation.class);
  }

  @Test
  void a_new_job_elsewhere_leaves_the_suspicion_open() {
    var hinted = suspected(ada(arizona()), AT_ARIZONA);
    assertThat(hinted.affiliate(supporter(LAST)).state().isSuspected()).isTrue();
  }
}
