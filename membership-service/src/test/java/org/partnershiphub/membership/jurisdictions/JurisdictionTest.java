package org.partnershiphub.membership.jurisdictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionActivated;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionLeadNamed;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionWithdrawn;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.ActivatedOtherwise;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.NotMember;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.TooEarly;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.WithdrawnOtherwise;
import org.partnershiphub.membership.jurisdictions.Place.Kind;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.registry.Vocabularies;
import org.partnershiphub.platform.web.Fault;

class JurisdictionTest {

  private static final JurisdictionId AZ = new JurisdictionId("az-dcs");
  private static final PersonId ADA = new PersonId("ada");
  private static final PersonId BOB = new PersonId("bob");
  private static final LocalDate NEW_YEAR = LocalDate.parse("2025-01-01");
  private static final ZoneId PHOENIX = ZoneId.of("America/Phoenix");
  private static final Vocabularies WORDS =
      new Vocabularies(1, Map.of(), Map.of(), Map.of(), Map.of("AZ", "Arizona", "NV", "Nevada"));

  private static Jurisdiction prospect() {
    return Jurisdiction.register(
            AZ, "Arizona", new Place(Kind.STATE, "AZ", PHOENIX, List.of()), "x")
        .state();
  }

  private static Jurisdiction active() {
    return prospect().activate(NEW_YEAR, 30).state();
  }

  private static List<Fault> faults(Kind kind, String usState, String zone) {
    return new Place(kind, usState, ZoneId.of(zone), List.of()).faults(WORDS).list();
  }

  @Test
  void activation_gives_the_grace_that_the_setting_says() {
    assertThat(prospect().activate(NEW_YEAR, 30).facts())
        .singleElement()
        .isInstanceOfSatisfying(
            JurisdictionActivated.class,
            it -> assertThat(it.graceUntil()).isEqualTo(LocalDate.parse("2025-01-31")));
  }

  @Test
  void the_same_activation_again_tells_nothing() {
    assertThat(active().activate(NEW_YEAR, 30).isNothing()).isTrue();
  }

  @Test
  void another_day_of_activation_is_refused() {
    assertThatThrownBy(() -> active().activate(NEW_YEAR.plusDays(1), 30))
        .isInstanceOf(ActivatedOtherwise.class);
  }

  @Test
  void a_lead_is_named_once_and_can_be_taken_back() {
    var led = active().nameLead(ADA).state();
    assertThat(led.isLedBy(ADA)).isTrue();
    assertThat(led.nameLead(ADA).isNothing()).isTrue();
    assertThat(led.nameLead(null).facts()).containsExactly(new JurisdictionLeadNamed(AZ, null));
  }

  @Test
  void a_withdrawal_names_who_is_affected_and_frees_the_name() {
    var change = active().nameLead(ADA).state().withdraw(NEW_YEAR.plusYears(1), List.of(ADA, BOB));
    assertThat(change.facts())
        .containsExactly(new JurisdictionWithdrawn(AZ, NEW_YEAR.plusYears(1), List.of(ADA, BOB)));
    assertThat(change.state().claimedName()).isNull();
    assertThat(change.state().lead()).isNull();
  }

  @Test
  void the_same_withdrawal_again_tells_nothing_and_another_day_is_refused() {
    var gone = active().withdraw(NEW_YEAR, List.of()).state();
    assertThat(gone.withdraw(NEW_YEAR, List.of(ADA)).isNothing()).isTrue();
    assertThatThrownBy(() -> gone.withdraw(NEW_YEAR.plusDays(1), List.of()))
        .isInstanceOf(WithdrawnOtherwise.class);
  }

  @Test
  void nobody_withdraws_before_joining() {
    assertThatThrownBy(() -> active().withdraw(NEW_YEAR.minusDays(1), List.of()))
        .isInstanceOf(TooEarly.class);
  }

  @Test
  void who_has_withdrawn_has_no_lead_and_may_come_back_later_under_the_same_id() {
    var gone = active().withdraw(NEW_YEAR.plusDays(9), List.of()).state();
    assertThatThrownBy(() -> gone.nameLead(ADA)).isInstanceOf(NotMember.class);
    assertThatThrownBy(() -> gone.activate(NEW_YEAR.plusDays(9), 30)).isInstanceOf(TooEarly.class);
    var back = gone.activate(NEW_YEAR.plusDays(10), 30).state();
    assertThat(back.id()).isEqualTo(AZ);
    assertThat(back.claimedName()).isEqualTo("arizona");
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
