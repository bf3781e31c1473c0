package org.partnershiphub.membership.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphub.membership.attestation.Attestation.Status;
import org.partnershiphub.membership.attestation.AttestationFact.AttestationCampaignOpened;
import org.partnershiphub.membership.attestation.AttestationFact.AttestationCampaignPlanned;
import org.partnershiphub.membership.attestation.AttestationFact.RosterAttestationCalledOff;
import org.partnershiphub.membership.attestation.AttestationFact.RosterAttestationRequested;
import org.partnershiphub.membership.attestation.AttestationFact.RosterAttested;
import org.partnershiphub.membership.registry.CampaignId;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Change;

class AttestationTest {

  private static final ZoneId PHOENIX = ZoneId.of("America/Phoenix");
  private static final CampaignId AUTUMN = new CampaignId("autumn");
  private static final JurisdictionId AZ = new JurisdictionId("az");
  private static final PersonId LEAD = new PersonId("lead");
  private static final LocalDate OPENS = LocalDate.parse("2026-11-01");
  private static final LocalDate DUE = LocalDate.parse("2026-12-01");

  private static Instant at(int day) {
    return OPENS.plusDays(day).atStartOfDay(PHOENIX).toInstant();
  }

  private static Change<Attestation> asked() {
    var round = new Round(AUTUMN, AZ, OPENS, DUE, PHOENIX, List.of(10, 20));
    return Attestation.ask(round, Addressee.lead(LEAD));
  }

  private static RosterAttestationRequested request(PersonId whom, int day, boolean escalated) {
    return new RosterAttestationRequested(AUTUMN, AZ, whom, DUE, day, escalated);
  }

  @Test
  void a_campaign_opens_on_its_day_and_once() {
    var planned = Campaign.plan(AUTUMN, OPENS, DUE, PHOENIX, at(-1));
    assertThat(planned.facts()).containsExactly(new AttestationCampaignPlanned(AUTUMN, OPENS, DUE));
    assertThat(planned.state().due()).isEqualTo(at(0));
    var opened = planned.state().opened();
    assertThat(opened.facts()).containsExactly(new AttestationCampaignOpened(AUTUMN, OPENS, DUE));
    assertThat(opened.state().due()).isNull();
    assertThat(opened.state().opened().isNothing()).isTrue();
    assertThat(Campaign.plan(AUTUMN, OPENS, DUE, PHOENIX, at(0)).state().open()).isTrue();
  }

  @Test
  void it_is_asked_on_the_first_day_and_again_after_ten_and_twenty() {
    var first = asked();
    assertThat(first.facts()).containsExactly(request(LEAD, 0, false));
    var told = new ArrayList<Integer>();
    var now = first.state();
    for (var day = 1; day <= 40; day++) {
      if (now.due() != null && !now.due().isAfter(at(day))) {
        var change = now.remind(at(day));
        assertThat(change.facts()).containsExactly(request(LEAD, day, false));
        told.add(day);
        now = change.state();
      }
    }
    assertThat(told).containsExactly(10, 20);
    assertThat(now.due()).isNull();
  }

  @Test
  void a_reminder_that_was_missed_is_not_made_up_for() {
    var late = asked().state().remind(at(25));
    assertThat(late.facts()).containsExactly(request(LEAD, 20, false));
    assertThat(late.state().remind(at(26)).isNothing()).isTrue();
  }

  @Test
  void who_leads_no_more_is_asked_no_more() {
    var primary = new PersonId("primary");
    var escalated = asked().state().address(new Addressee(primary, true));
    assertThat(escalated.facts()).containsExactly(request(primary, 0, true));
    assertThat(escalated.state().status()).isEqualTo(Status.ESCALATED);
    var again = escalated.state();
    assertThat(again.address(new Addressee(primary, true)).isNothing()).isTrue();
    var nobody = again.address(new Addressee(null, true));
    assertThat(nobody.facts()).containsExactly(request(null, 0, true));
  }

  @Test
  void a_jurisdiction_that_withdrew_is_asked_no_more() {
    var off = asked().state().callOff();
    assertThat(off.facts()).containsExactly(new RosterAttestationCalledOff(AUTUMN, AZ));
    assertThat(off.state().status()).isEqualTo(Status.CALLED_OFF);
    assertThat(off.state().due()).isNull();
    assertThat(off.state().callOff().isNothing()).isTrue();
    assertThat(off.state().remind(at(12)).isNothing()).isTrue();
    assertThat(off.state().address(new Addressee(null, true)).isNothing()).isTrue();
    var answered = asked().state().answer(new Answer(LEAD, at(3), List.of(), List.of())).state();
    assertThat(answered.callOff().isNothing()).isTrue();
  }

  @Test
  void an_answer_ends_the_reminders_and_the_same_one_again_says_nothing() {
    var answer = new Answer(LEAD, at(3), List.of(), List.of());
    var attested = asked().state().answer(answer);
    assertThat(attested.facts())
        .containsExactly(new RosterAttested(AUTUMN, AZ, LEAD, OPENS.plusDays(3), 0));
    assertThat(attested.state().due()).isNull();
    assertThat(attested.state().status()).isEqualTo(Status.ATTESTED);
    assertThat(attested.state().remind(at(12)).isNothing()).isTrue();
    assertThat(attested.state().address(new Addressee(null, true)).isNothing()).isTrue();
    var later = new Answer(LEAD, at(4), List.of(), List.of());
    assertThat(attested.state().answer(later).isNothing()).isTrue();
    var gone = new Answer(LEAD, at(5), List.of(LEAD, LEAD), List.of());
    assertThat(attested.state().answer(gone).facts())
        .containsExactly(new RosterAttested(AUTUMN, AZ, LEAD, OPENS.plusDays(5), 1));
  }
}
