package org.partnershiphub.membership.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnershiphub.membership.people.Given.LAST;
import static org.partnershiphub.membership.people.Given.ada;
import static org.partnershiphub.membership.people.Given.arizona;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.partnershiphub.membership.people.PersonErasure.VerificationErased;
import org.partnershiphub.membership.people.PersonFact.AddressVerification;
import org.partnershiphub.membership.people.PersonFact.PersonCard;
import org.partnershiphub.membership.people.PersonProblem.AddressUnproven;
import org.partnershiphub.membership.people.PersonProblem.AddressesFull;
import org.partnershiphub.membership.people.PersonProblem.NoSuchAddress;
import org.partnershiphub.membership.people.PersonProblem.NoSuchConfirmation;

/** Which addresses are proven, and which one is used. */
class ReachingTest {

  private static final Instant NOON = Instant.parse("2026-11-23T17:00:00Z");
  private static final Instant LATE = NOON.plus(Duration.ofHours(48));
  private static final Token TOKEN = new Token("a secret", LATE);
  private static final AddressId HOME = new AddressId("home");

  private static Person withHome(boolean kept) {
    return Reaching.add(ada(arizona()), HOME, "ada@home.example.org", TOKEN, kept).state();
  }

  private static Person confirmed(boolean kept) {
    return Reaching.confirm(withHome(kept), Token.hash("a secret"), NOON).state();
  }

  @Test
  void an_own_address_is_unproven_until_its_mailbox_answers_and_the_token_is_kept_nowhere() {
    var change = Reaching.add(ada(arizona()), HOME, "ada@home.example.org", TOKEN, false);
    assertThat(change.facts())
        .singleElement()
        .isInstanceOfSatisfying(
            AddressVerification.class,
            it -> {
              assertThat(it.key()).isEqualTo("verification:ada:home");
              assertThat(it.topic()).isEqualTo("people.v1");
              assertThat(it.token()).isEqualTo("a secret");
              assertThat(it.toString()).doesNotContain("secret", "@");
            });
    assertThat(change.state().toString()).doesNotContain("a secret");
    assertThat(change.state().finder().tokens()).containsExactly(Token.hash("a secret"));
    var answered = Reaching.confirm(change.state(), Token.hash("a secret"), NOON);
    assertThat(answered.facts()).contains(new VerificationErased(Given.ADA_ID, HOME));
    assertThat(answered.state().addresses().find(HOME).orElseThrow().proof())
        .isEqualTo(Address.Proof.CONFIRMED);
    assertThat(answered.state().due()).isNull();
  }

  @Test
  void a_wrong_a_used_and_a_late_token_confirm_nothing() {
    assertThatThrownBy(() -> Reaching.confirm(withHome(false), Token.hash("wrong"), NOON))
        .isInstanceOf(NoSuchConfirmation.class);
    assertThatThrownBy(() -> Reaching.confirm(withHome(false), Token.hash("a secret"), LATE))
        .isInstanceOf(NoSuchConfirmation.class);
    assertThatThrownBy(() -> Reaching.confirm(confirmed(false), Token.hash("a secret"), NOON))
        .isInstanceOf(NoSuchConfirmation.class);
  }

  @Test
  void who_does_not_answer_in_time_is_asked_no_more_until_the_address_is_given_again() {
    var asked = withHome(false);
    assertThat(asked.due()).isEqualTo(LATE);
    var late = asked.elapse(LATE);
    assertThat(late.facts()).containsExactly(new VerificationErased(Given.ADA_ID, HOME));
    assertThat(late.state().due()).isNull();
    var again =
        Reaching.add(
            late.state(),
            new AddressId("other"),
            "Ada@Home.example.org",
            new Token("new", LATE.plusSeconds(60)),
            false);
    assertThat(again.state().addresses().own()).hasSize(1);
    assertThat(Reaching.confirm(again.state(), Token.hash("new"), LATE).isNothing()).isFalse();
  }

  @Test
  void the_work_address_is_used_unless_a_proven_own_one_is_preferred() {
    assertThat(confirmed(false).card().address()).isEqualTo("ada@az.example.org");
    assertThatThrownBy(() -> Reaching.prefer(withHome(false), HOME))
        .isInstanceOf(AddressUnproven.class);
    assertThatThrownBy(() -> Reaching.prefer(confirmed(false), new AddressId("none")))
        .isInstanceOf(NoSuchAddress.class);
    var preferred = Reaching.prefer(confirmed(false), HOME).state();
    assertThat(preferred.card().address()).isEqualTo("ada@home.example.org");
    assertThat(Reaching.prefer(preferred, HOME).isNothing()).isTrue();
    assertThat(Reaching.prefer(preferred, null).state().card().address())
        .isEqualTo("ada@az.example.org");
    assertThat(Reaching.remove(preferred, HOME).state().card().address())
        .isEqualTo("ada@az.example.org");
  }

  @Test
  void who_has_departed_has_no_address_unless_own_ones_are_kept() {
    var gone = Reaching.prefer(confirmed(false), HOME).state().depart(null, LAST).state();
    assertThat(gone.card().address()).isNull();
    var kept = confirmed(true).depart(null, LAST).state();
    assertThat(kept.card().address()).isEqualTo("ada@home.example.org");
    assertThat(kept.card().status()).isEqualTo(Person.Status.DEPARTED);
  }

  @Test
  void a_work_address_can_be_corrected_and_may_have_to_prove_itself() {
    var job = arizona().id();
    var corrected = Reaching.correct(ada(arizona()), job, "ada.b@az.example.org", null);
    assertThat(corrected.facts()).hasExactlyElementsOfTypes(PersonCard.class);
    var asked = Reaching.correct(corrected.state(), job, "ada.c@az.example.org", TOKEN);
    assertThat(asked.facts())
        .hasExactlyElementsOfTypes(AddressVerification.class, PersonCard.class);
    assertThat(asked.state().card().address()).isNull();
    var proven = Reaching.confirm(asked.state(), Token.hash("a secret"), NOON).state();
    assertThat(proven.card().address()).isEqualTo("ada.c@az.example.org");
    var left = asked.state().depart(null, LAST);
    assertThat(left.facts())
        .contains(new VerificationErased(Given.ADA_ID, new AddressId(job.value())));
  }

  @Test
  void five_own_addresses_are_enough() {
    var person = ada(arizona());
    for (var i = 0; i < 5; i++) {
      person =
          Reaching.add(person, new AddressId("a" + i), i + "@home.example.org", TOKEN, false)
              .state();
    }
    var full = person;
    assertThatThrownBy(() -> Reaching.add(full, HOME, "ada@home.example.org", TOKEN, false))
        .isInstanceOf(AddressesFull.class);
  }
}
