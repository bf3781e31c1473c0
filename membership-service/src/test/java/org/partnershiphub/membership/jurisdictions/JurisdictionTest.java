package org.partnershiphub.membership.jurisdictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnershiphub.membership.jurisdictions.Given.ADA;
import static org.partnershiphub.membership.jurisdictions.Given.AZ;
import static org.partnershiphub.membership.jurisdictions.Given.BOB;
import static org.partnershiphub.membership.jurisdictions.Given.GRACE;
import static org.partnershiphub.membership.jurisdictions.Given.NEW_YEAR;
import static org.partnershiphub.membership.jurisdictions.Given.PHOENIX;
import static org.partnershiphub.membership.jurisdictions.Given.active;
import static org.partnershiphub.membership.jurisdictions.Given.prospect;
import static org.partnershiphub.membership.jurisdictions.Given.withdrawn;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionActivated;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionChangeCalledOff;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionChangePlanned;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionLeadNamed;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionOnboardingStarted;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionReinstated;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionRenamed;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionSuspended;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionWithdrawalDue;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionWithdrawalNoticed;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionWithdrawalRevoked;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionWithdrawn;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.Planned;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.ActivatedOtherwise;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.NotActive;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.NotMember;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.NotSuspended;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.PlannedOtherwise;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.TooEarly;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.WithdrawnOtherwise;
import org.partnershiphub.membership.jurisdictions.Place.Kind;
import org.partnershiphub.membership.jurisdictions.Standing.Status;
import org.partnershiphub.membership.registry.Vocabularies;
import org.partnershiphub.platform.web.Fault;

class JurisdictionTest {

  private static final Vocabularies WORDS =
      new Vocabularies(1, Map.of(), Map.of(), Map.of(), Map.of("AZ", "Arizona", "NV", "Nevada"));
  private static final LocalDate MAY = LocalDate.parse("2025-05-01");
  private static final LocalDate JUNE = LocalDate.parse("2025-06-01");
  private static final LocalDate JULY = LocalDate.parse("2025-07-01");

  private static List<Fault> faults(Kind kind, String usState, String zone) {
    return new Place(kind, usState, ZoneId.of(zone), List.of()).faults(WORDS).list();
  }

  private static Jurisdiction noticed() {
    return Leaving.notice(active(), MAY, JULY).state();
  }

  @Test
  void an_agreement_makes_a_prospect_more_and_tells_others_nothing() {
    assertThat(Joining.signed(prospect(), NEW_YEAR).facts())
        .containsExactly(new JurisdictionOnboardingStarted(AZ, NEW_YEAR));
    assertThat(Joining.signed(active(), MAY).isNothing()).isTrue();
    assertThat(Joining.signed(withdrawn(MAY), JUNE).isNothing()).isTrue();
  }

  @Test
  void activation_gives_the_grace_that_the_setting_says() {
    assertThat(Joining.activate(prospect(), NEW_YEAR, NEW_YEAR, GRACE).facts())
        .singleElement()
        .isInstanceOfSatisfying(
            JurisdictionActivated.class,
            it -> assertThat(it.graceUntil()).isEqualTo(LocalDate.parse("2025-01-31")));
  }

  @Test
  void the_same_activation_again_tells_nothing_and_another_day_is_refused() {
    assertThat(Joining.activate(active(), NEW_YEAR, MAY, GRACE).isNothing()).isTrue();
    assertThatThrownBy(() -> Joining.activate(active(), MAY, MAY, GRACE))
        .isInstanceOf(ActivatedOtherwise.class);
  }

  @Test
  void an_activation_ahead_changes_nothing_until_midnight_there() {
    var planned = Joining.activate(prospect(), JUNE, MAY, GRACE);
    var it = planned.state();
    assertThat(planned.facts())
        .containsExactly(new JurisdictionChangePlanned(AZ, Planned.ACTIVATION, JUNE));
    assertThat(it.standing().status()).isEqualTo(Status.PROSPECT);
    assertThat(it.standing().on(JUNE)).isEqualTo(Status.ACTIVE);
    assertThat(it.due()).isEqualTo(JUNE.atStartOfDay(PHOENIX).toInstant());
    assertThat(Passing.until(it, JUNE.minusDays(1), GRACE).isNothing()).isTrue();
    var come = Passing.until(it, JUNE.plusDays(3), GRACE).state();
    assertThat(come.standing().activatedOn()).isEqualTo(JUNE);
    assertThat(come.due()).isNull();
  }

  @Test
  void an_activation_ahead_can_be_called_off_and_not_moved_by_a_second_one() {
    var planned = Joining.activate(prospect(), JUNE, MAY, GRACE).state();
    assertThat(Joining.activate(planned, JUNE, MAY, GRACE).isNothing()).isTrue();
    assertThatThrownBy(() -> Joining.activate(planned, JULY, MAY, GRACE))
        .isInstanceOf(PlannedOtherwise.class);
    var off = Joining.callOff(planned);
    assertThat(off.facts())
        .containsExactly(new JurisdictionChangeCalledOff(AZ, Planned.ACTIVATION, JUNE));
    assertThat(off.state()).isEqualTo(prospect());
    assertThatThrownBy(() -> Joining.callOff(active())).isInstanceOf(ActivatedOtherwise.class);
  }

  @Test
  void a_lead_is_named_once_and_can_be_taken_back() {
    var led = active().nameLead(ADA).state();
    assertThat(led.isLedBy(ADA)).isTrue();
    assertThat(led.nameLead(ADA).isNothing()).isTrue();
    assertThat(led.nameLead(null).facts()).containsExactly(new JurisdictionLeadNamed(AZ, null));
  }

  @Test
  void a_decision_takes_over_a_suspension_that_no_agreement_then_heals() {
    var expired = Suspending.agreementOver(active(), MAY);
    assertThat(expired.facts())
        .containsExactly(new JurisdictionSuspended(AZ, Suspension.Reason.AGREEMENT_EXPIRED, MAY));
    assertThat(Suspending.agreementInForce(expired.state(), MAY, JUNE).facts())
        .containsExactly(new JurisdictionReinstated(AZ, JUNE));
    var decided =
        Suspending.suspend(expired.state(), JUNE, Suspension.decided("No word since May")).state();
    assertThat(Suspending.agreementInForce(decided, MAY, JULY).isNothing()).isTrue();
    assertThat(Suspending.agreementOver(decided, JULY).isNothing()).isTrue();
    var back = Suspending.reinstate(decided, JULY).state();
    assertThat(back.standing().periods())
        .extracting(Period::status)
        .containsExactly(
            Status.PROSPECT, Status.ACTIVE, Status.SUSPENDED, Status.SUSPENDED, Status.ACTIVE);
    assertThat(back.standing().activatedOn()).isEqualTo(NEW_YEAR);
  }

  @Test
  void an_agreement_that_holds_from_a_day_ahead_heals_on_that_day() {
    var expired = Suspending.agreementOver(active(), MAY).state();
    var signed = Suspending.agreementInForce(expired, JULY, JUNE);
    assertThat(signed.facts())
        .containsExactly(new JurisdictionChangePlanned(AZ, Planned.REINSTATEMENT, JULY));
    var waiting = signed.state();
    assertThat(waiting.standing().status()).isEqualTo(Status.SUSPENDED);
    assertThat(waiting.due()).isEqualTo(JULY.atStartOfDay(PHOENIX).toInstant());
    assertThat(Suspending.agreementInForce(waiting, JULY, JUNE).isNothing()).isTrue();
    assertThat(Passing.until(waiting, JULY.minusDays(1), GRACE).isNothing()).isTrue();
    var healed = Passing.until(waiting, JULY.plusDays(2), GRACE);
    assertThat(healed.facts()).containsExactly(new JurisdictionReinstated(AZ, JULY));
    assertThat(healed.state().due()).isNull();
    var decided = Suspending.suspend(waiting, JUNE, Suspension.decided("A decision")).state();
    assertThat(decided.due()).isNull();
  }

  @Test
  void only_members_are_suspended_and_only_the_suspended_reinstated() {
    var why = Suspension.decided("x");
    assertThatThrownBy(() -> Suspending.suspend(prospect(), MAY, why))
        .isInstanceOf(NotActive.class);
    assertThatThrownBy(() -> Suspending.suspend(withdrawn(MAY), JUNE, why))
        .isInstanceOf(NotActive.class);
    assertThatThrownBy(() -> Suspending.suspend(active(), NEW_YEAR.minusDays(1), why))
        .isInstanceOf(TooEarly.class);
    assertThatThrownBy(() -> Suspending.reinstate(prospect(), MAY))
        .isInstanceOf(NotSuspended.class);
    assertThat(Suspending.reinstate(active(), MAY).isNothing()).isTrue();
    assertThat(Suspending.agreementOver(prospect(), MAY).isNothing()).isTrue();
  }

  @Test
  void a_notice_can_be_revoked_until_its_day_has_come() {
    assertThat(Leaving.notice(active(), MAY, JULY).facts())
        .containsExactly(new JurisdictionWithdrawalNoticed(AZ, MAY, JULY));
    assertThat(Leaving.notice(noticed(), JUNE, JULY).isNothing()).isTrue();
    assertThatThrownBy(() -> Leaving.notice(noticed(), JUNE, JULY.plusDays(1)))
        .isInstanceOf(PlannedOtherwise.class);
    var stays = Leaving.revoke(noticed(), JUNE);
    assertThat(stays.facts()).containsExactly(new JurisdictionWithdrawalRevoked(AZ, JUNE));
    assertThat(stays.state()).isEqualTo(active());
    assertThat(Leaving.revoke(active(), JUNE).isNothing()).isTrue();
    var come = Passing.until(noticed(), JULY, GRACE).state();
    assertThatThrownBy(() -> Leaving.revoke(come, JULY)).isInstanceOf(NotMember.class);
  }

  @Test
  void the_day_of_a_notice_tells_that_it_has_come_and_is_completed_once() {
    var come = Passing.until(noticed(), JULY, GRACE);
    assertThat(come.facts()).containsExactly(new JurisdictionWithdrawalDue(AZ, JULY));
    assertThat(come.state().due()).isNull();
    assertThat(Leaving.complete(noticed(), JULY, List.of(ADA)).isNothing()).isTrue();
    assertThat(Leaving.complete(come.state(), JUNE, List.of(ADA)).isNothing()).isTrue();
    var done = Leaving.complete(come.state(), JULY, List.of(ADA));
    assertThat(done.facts()).containsExactly(new JurisdictionWithdrawn(AZ, JULY, List.of(ADA)));
    assertThat(Leaving.complete(done.state(), JULY, List.of(BOB)).isNothing()).isTrue();
  }

  @Test
  void a_suspension_during_the_notice_leaves_the_notice_standing() {
    var suspended = Suspending.agreementOver(noticed(), JUNE).state();
    assertThat(suspended.standing().on(JUNE)).isEqualTo(Status.SUSPENDED);
    assertThat(suspended.standing().on(JULY)).isEqualTo(Status.WITHDRAWN);
    assertThat(suspended.due()).isEqualTo(noticed().due());
  }

  @Test
  void a_withdrawal_names_who_is_affected_and_frees_the_name() {
    var led = active().nameLead(ADA).state();
    var change = Leaving.withdraw(led, MAY, List.of(ADA, BOB));
    assertThat(change.facts())
        .containsExactly(new JurisdictionWithdrawn(AZ, MAY, List.of(ADA, BOB)));
    assertThat(change.state().naming().claims()).isEmpty();
    assertThat(change.state().lead()).isNull();
  }

  @Test
  void the_same_withdrawal_again_tells_nothing_and_another_day_is_refused() {
    assertThat(Leaving.withdraw(withdrawn(MAY), MAY, List.of(ADA)).isNothing()).isTrue();
    assertThatThrownBy(() -> Leaving.withdraw(withdrawn(MAY), JUNE, List.of()))
        .isInstanceOf(WithdrawnOtherwise.class);
    assertThatThrownBy(() -> Leaving.notice(withdrawn(MAY), JUNE, JULY))
        .isInstanceOf(WithdrawnOtherwise.class);
    assertThatThrownBy(() -> Leaving.withdraw(noticed(), JUNE, List.of()))
        .isInstanceOf(PlannedOtherwise.class);
  }

  @Test
  void nobody_withdraws_before_joining() {
    assertThatThrownBy(() -> Leaving.withdraw(active(), NEW_YEAR.minusDays(1), List.of()))
        .isInstanceOf(TooEarly.class);
  }

  @Test
  void who_has_withdrawn_has_no_lead_and_may_come_back_later_under_the_same_id() {
    var gone = withdrawn(MAY);
    assertThatThrownBy(() -> gone.nameLead(ADA)).isInstanceOf(NotMember.class);
    assertThatThrownBy(() -> Joining.activate(gone, MAY, JUNE, GRACE)).isInstanceOf(TooEarly.class);
    assertThatThrownBy(() -> Joining.onboard(gone, MAY)).isInstanceOf(TooEarly.class);
    var back = Joining.activate(Joining.onboard(gone, JUNE).state(), JULY, JULY, GRACE).state();
    assertThat(back.id()).isEqualTo(AZ);
    assertThat(back.lead()).isNull();
    assertThat(back.naming().claims()).containsExactly("arizona");
    assertThat(back.standing().on(MAY)).isEqualTo(Status.WITHDRAWN);
    assertThat(back.standing().activatedOn()).isEqualTo(JULY);
  }

  @Test
  void who_is_to_come_back_claims_the_name_early() {
    var planned = Joining.activate(withdrawn(MAY), JULY, JUNE, GRACE).state();
    assertThat(planned.naming().claims()).containsExactly("arizona");
    assertThat(Joining.callOff(planned).state().naming().claims()).isEmpty();
  }

  @Test
  void a_name_ahead_is_claimed_early_and_taken_on_its_day() {
    var planned = Renaming.rename(active(), "Arizona, & more", JUNE, MAY).state();
    assertThat(planned.name()).isEqualTo("Arizona");
    assertThat(planned.naming().claims()).containsExactly("arizona", "arizona, & more");
    var come = Passing.until(planned, JUNE, GRACE);
    assertThat(come.facts())
        .containsExactly(new JurisdictionRenamed(AZ, "Arizona", "Arizona, & more", JUNE));
    assertThat(come.state().naming().claims()).containsExactly("arizona, & more");
    assertThat(come.state().naming().nameOn(JUNE.minusDays(1))).isEqualTo("Arizona");
    assertThat(come.state().naming().nameOn(JUNE)).isEqualTo("Arizona, & more");
  }

  @Test
  void two_names_whose_days_were_slept_through_are_told_in_order() {
    var planned = Renaming.rename(active(), "Third", JULY, MAY).state();
    var both = Renaming.rename(planned, "Second", JUNE, MAY).state();
    assertThat(Passing.until(both, JULY.plusDays(1), GRACE).facts())
        .containsExactly(
            new JurisdictionRenamed(AZ, "Arizona", "Second", JUNE),
            new JurisdictionRenamed(AZ, "Second", "Third", JULY));
  }

  @Test
  void a_name_ahead_can_be_called_off_and_one_that_is_so_already_tells_nothing() {
    var planned = Renaming.rename(active(), "Second", JUNE, MAY).state();
    assertThat(Renaming.rename(planned, "Second", JUNE, MAY).isNothing()).isTrue();
    assertThat(Renaming.callOffName(planned, JULY).isNothing()).isTrue();
    assertThat(Renaming.callOffName(planned, JUNE).state()).isEqualTo(active());
    assertThat(Renaming.rename(active(), "Arizona", MAY, MAY).isNothing()).isTrue();
  }

  @Test
  void a_late_word_of_a_name_does_not_reach_behind_the_last_change() {
    var renamed = Renaming.rename(active(), "Second", JUNE, JULY).state();
    assertThatThrownBy(() -> Renaming.rename(renamed, "Third", MAY, JULY))
        .isInstanceOf(TooEarly.class);
    assertThatThrownBy(() -> Renaming.rename(withdrawn(MAY), "Third", JUNE, JULY))
        .isInstanceOf(NotMember.class);
  }

  @Test
  void a_withdrawal_takes_the_names_ahead_with_it() {
    var planned = Renaming.rename(active(), "Second", JULY, MAY).state();
    var gone = Leaving.withdraw(planned, JUNE, List.of()).state();
    assertThat(gone.due()).isNull();
    assertThat(gone.naming().names()).hasSize(1);
  }

  @Test
  void counties_and_cities_need_a_state_and_for_a_tribe_it_is_but_a_postal_hint() {
    assertThat(faults(Kind.COUNTY, null, "America/Phoenix"))
        .extracting(Fault::pointer)
        .containsExactly("/usState");
    assertThat(faults(Kind.CITY, null, "America/Phoenix")).hasSize(1);
    assertThat(faults(Kind.TRIBE, "AZ", "America/Phoenix")).isEmpty();
    assertThat(faults(Kind.TRIBE, "XX", "America/Phoenix")).hasSize(1);
    assertThat(faults(Kind.TRIBE, null, "America/Phoenix")).isEmpty();
    assertThat(faults(Kind.STATE, "AZ", "America/Phoenix")).isEmpty();
    assertThat(faults(Kind.COUNTY, "XX", "America/Phoenix")).hasSize(1);
  }

  @Test
  void an_offset_is_no_zone() {
    assertThat(faults(Kind.STATE, "AZ", "-07:00"))
        .extracting(Fault::pointer)
        .containsExactly("/primaryZone");
  }
}
