package org.partnershiphub.membership.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnershiphub.membership.people.Given.ADA_ID;
import static org.partnershiphub.membership.people.Given.LAST;
import static org.partnershiphub.membership.people.Given.START;
import static org.partnershiphub.membership.people.Given.ada;
import static org.partnershiphub.membership.people.Given.arizona;
import static org.partnershiphub.membership.people.Given.supporter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.partnershiphub.membership.people.Affiliation.Reason;
import org.partnershiphub.membership.people.PersonErasure.CardErased;
import org.partnershiphub.membership.people.PersonFact.AffiliationEnded;
import org.partnershiphub.membership.people.PersonFact.AffiliationStarted;
import org.partnershiphub.membership.people.PersonFact.Evidence;
import org.partnershiphub.membership.people.PersonFact.ForgetReason;
import org.partnershiphub.membership.people.PersonFact.PersonCard;
import org.partnershiphub.membership.people.PersonFact.PersonForgotten;
import org.partnershiphub.membership.people.PersonFact.PersonsMerged;
import org.partnershiphub.membership.people.PersonProblem.Contradiction;
import org.partnershiphub.membership.people.PersonProblem.Forgotten;
import org.partnershiphub.membership.people.PersonProblem.Merged;
import org.partnershiphub.membership.people.PersonProblem.SamePerson;
import org.partnershiphub.membership.people.PersonProblem.StillAffiliated;
import org.partnershiphub.membership.registry.PersonId;

/** Two ids that are one person, and nobody at all. */
class MergingTest {

  private static final PersonId TWIN = new PersonId("ada-2");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  private static Person twin(Affiliation first) {
    return Person.register(TWIN, "Ada B.", ZoneId.of("America/Phoenix"), first, "y").state();
  }

  @Test
  void the_survivor_takes_over_and_the_duplicate_points_to_it_and_has_no_card() {
    var absorbed = Merging.absorb(ada(arizona()), twin(supporter(LAST)));
    assertThat(absorbed.facts())
        .hasExactlyElementsOfTypes(PersonsMerged.class, AffiliationStarted.class, PersonCard.class);
    assertThat(absorbed.state().affiliations()).hasSize(2);
    assertThat(absorbed.state().name()).isEqualTo("Ada");
    var closed = Merging.close(twin(supporter(LAST)), ADA_ID, TODAY);
    assertThat(closed.facts()).hasExactlyElementsOfTypes(AffiliationEnded.class, CardErased.class);
    assertThat(((AffiliationEnded) closed.facts().getFirst()).reason()).isEqualTo(Reason.MERGED);
    assertThat(closed.state().status()).isEqualTo(Person.Status.MERGED);
    assertThat(closed.state().mergedInto()).contains(ADA_ID);
    assertThat(closed.state().toString()).doesNotContain("Ada B.", "@", "Director");
  }

  @Test
  void each_step_may_run_twice() {
    var survivor = Merging.absorb(ada(arizona()), twin(supporter(LAST))).state();
    assertThat(Merging.absorb(survivor, twin(supporter(LAST))).isNothing()).isTrue();
    assertThat(Merging.absorbLate(survivor, twin(supporter(LAST))).isNothing()).isTrue();
    var closed = Merging.close(twin(supporter(LAST)), ADA_ID, TODAY).state();
    assertThat(Merging.close(closed, ADA_ID, TODAY).isNothing()).isTrue();
  }

  @Test
  void what_the_duplicate_got_between_the_steps_comes_too() {
    var survivor = Merging.absorb(ada(arizona()), twin(arizona())).state();
    var busy = twin(arizona()).affiliate(supporter(LAST)).state();
    var late = Merging.absorbLate(survivor, busy);
    assertThat(late.facts()).hasExactlyElementsOfTypes(AffiliationStarted.class, PersonCard.class);
  }

  @Test
  void periods_that_touch_are_one_when_both_last_or_end_together_and_else_contradict() {
    var later =
        Affiliation.start(
            arizona().employer(), "other@az.example.org", Given.work(), START.plusDays(60));
    assertThat(Merging.absorb(ada(arizona()), twin(later)).state().affiliations()).hasSize(1);
    var gone = ada(arizona()).depart(null, LAST).state();
    assertThat(Merging.absorb(gone, twin(later).depart(null, LAST).state()).state().affiliations())
        .hasSize(1);
    assertThatThrownBy(() -> Merging.absorb(gone, twin(later)))
        .isInstanceOf(Contradiction.class)
        .hasMessageContaining("az-dcs:2025-01-06")
        .hasMessageContaining("ended on 2026-11-20")
        .hasMessageContaining("lasts");
    assertThatThrownBy(
            () -> Merging.absorb(gone, twin(later).depart(null, LAST.minusDays(1)).state()))
        .isInstanceOf(Contradiction.class);
    var before = twin(arizona()).depart(null, START.plusDays(9)).state();
    assertThat(Merging.absorb(ada(later), before).state().affiliations()).hasSize(2);
  }

  @Test
  void nobody_merges_with_themselves_or_with_who_is_merged_or_forgotten() {
    assertThatThrownBy(() -> Merging.absorb(ada(arizona()), ada(arizona())))
        .isInstanceOf(SamePerson.class);
    var closed = Merging.close(twin(arizona()), new PersonId("other"), TODAY).state();
    assertThatThrownBy(() -> Merging.absorb(ada(arizona()), closed)).isInstanceOf(Merged.class);
    assertThatThrownBy(() -> Merging.absorb(closed, ada(arizona()))).isInstanceOf(Merged.class);
    var forgotten = twin(arizona()).depart(null, LAST).state().forget(ForgetReason.REQUEST).state();
    assertThatThrownBy(() -> Merging.absorb(ada(arizona()), forgotten))
        .isInstanceOf(Forgotten.class);
  }

  @Test
  void of_two_that_absorb_each_other_at_once_one_goes_on() {
    var one = Merging.absorb(ada(arizona()), twin(supporter(LAST))).state();
    var two = Merging.absorb(twin(supporter(LAST)), ada(arizona())).state();
    assertThat(Merging.close(one, TWIN, TODAY).isNothing()).isTrue();
    assertThat(Merging.close(two, ADA_ID, TODAY).state().status()).isEqualTo(Person.Status.MERGED);
  }

  @Test
  void a_merged_id_takes_no_commands_and_hints_about_it_say_nothing() {
    var closed = Merging.close(twin(arizona()), ADA_ID, TODAY).state();
    assertThatThrownBy(() -> closed.rename("Ada")).isInstanceOf(Merged.class);
    assertThatThrownBy(() -> closed.depart(null, LAST)).isInstanceOf(Merged.class);
    assertThatThrownBy(() -> closed.affiliate(supporter(LAST))).isInstanceOf(Merged.class);
    assertThat(closed.suspect(Evidence.HARD_BOUNCE, null, Instant.MAX).isNothing()).isTrue();
  }

  @Test
  void of_who_is_forgotten_an_id_and_dates_are_left() {
    assertThatThrownBy(() -> ada(arizona()).forget(ForgetReason.REQUEST))
        .isInstanceOf(StillAffiliated.class);
    var change = ada(arizona()).depart(null, LAST).state().forget(ForgetReason.REQUEST);
    assertThat(change.facts())
        .containsExactly(new PersonForgotten(ADA_ID, ForgetReason.REQUEST), new CardErased(ADA_ID));
    var left = change.state();
    assertThat(left.toString()).doesNotContain("Ada", "@", "Director");
    assertThat(left.registeredAs()).isEmpty();
    assertThat(left.finder()).isEqualTo(Finder.NOTHING);
    assertThat(left.affiliations().getFirst().lastDay()).isEqualTo(LAST);
    assertThat(left.forget(ForgetReason.RETENTION).isNothing()).isTrue();
    assertThatThrownBy(() -> left.rename("Ada")).isInstanceOf(Forgotten.class);
  }
}
