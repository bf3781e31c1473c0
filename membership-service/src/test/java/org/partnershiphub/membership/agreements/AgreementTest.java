package org.partnershiphub.membership.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnershiphub.membership.agreements.Agreement.Status;
import org.partnershiphub.membership.agreements.AgreementFact.AgreementAmended;
import org.partnershiphub.membership.agreements.AgreementFact.AgreementExpired;
import org.partnershiphub.membership.agreements.AgreementFact.AgreementExpiring;
import org.partnershiphub.membership.agreements.AgreementFact.AgreementGraceOver;
import org.partnershiphub.membership.agreements.AgreementFact.AgreementPassedOn;
import org.partnershiphub.membership.agreements.AgreementFact.AgreementRenewed;
import org.partnershiphub.membership.agreements.AgreementFact.Consequence;
import org.partnershiphub.membership.registry.AgreementId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.registry.Vocabularies.Party;
import org.partnershiphub.membership.registry.Warnings;
import org.partnershiphub.platform.change.Fact;
import org.partnershiphub.platform.web.BadBody;

class AgreementTest {

  private static final ZoneId PHOENIX = ZoneId.of("America/Phoenix");
  private static final Warnings DAYS = new Warnings(PHOENIX, List.of(90, 60, 30, 7));
  private static final Watch MEMBERSHIP = new Watch(DAYS, Consequence.SUSPENSION_AFTER_GRACE, 30);
  private static final Watch DATA = new Watch(DAYS, Consequence.DATA_ACTIVITIES_BLOCKED, null);
  private static final AgreementId ID = new AgreementId("moa");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  private static Agreement signed(Watch watch, String from, String to) {
    var paper = new Paper("MEMBERSHIP_AGREEMENT", "az-dcs", Party.JURISDICTION, "x");
    return Agreement.sign(ID, paper, period(from, to), watch).state();
  }

  private static Period period(String from, String to) {
    return new Period(LocalDate.parse(from), LocalDate.parse(to), null);
  }

  private static Instant at(String day) {
    return LocalDate.parse(day).atStartOfDay(PHOENIX).toInstant();
  }

  private static Agreement renewed(Agreement it, String from, String to, String on) {
    var today = LocalDate.parse(on);
    return it.renew(period(from, to), today, it.watch(), today).state();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-31, NOT_YET_IN_FORCE",
    "2026-01-01, IN_FORCE",
    "2026-12-31, IN_FORCE",
    "2027-01-01, EXPIRED",
  })
  void the_first_and_the_last_day_are_in_force(LocalDate day, Status status) {
    assertThat(signed(DATA, "2026-01-01", "2026-12-31").on(day)).isEqualTo(status);
  }

  @Test
  void people_are_warned_on_the_days_of_the_setting_and_the_end_comes_at_the_partys_midnight() {
    var it = signed(DATA, "2026-01-01", "2026-12-31");
    var facts = new ArrayList<Fact>();
    while (it.due() != null) {
      var change = Expiry.elapse(it, it.due());
      facts.addAll(change.facts());
      it = change.state();
    }
    assertThat(facts)
        .containsExactly(
            expiring(90),
            expiring(60),
            expiring(30),
            expiring(7),
            expired(Consequence.DATA_ACTIVITIES_BLOCKED, null));
    assertThat(signed(DATA, "2026-01-01", "2026-12-31").due()).isEqualTo(at("2026-10-02"));
  }

  private static AgreementExpiring expiring(int left) {
    return new AgreementExpiring(
        ID,
        "MEMBERSHIP_AGREEMENT",
        "az-dcs",
        Party.JURISDICTION,
        LocalDate.parse("2026-12-31"),
        left);
  }

  private static AgreementExpired expired(Consequence consequence, String graceUntil) {
    return new AgreementExpired(
        ID,
        "MEMBERSHIP_AGREEMENT",
        "az-dcs",
        Party.JURISDICTION,
        LocalDate.parse("2026-12-31"),
        consequence,
        graceUntil == null ? null : LocalDate.parse(graceUntil));
  }

  @Test
  void what_a_merged_person_signed_stands_under_the_survivor_and_is_watched_as_before() {
    var merged = new PersonId("merged");
    var survivor = new PersonId("survivor");
    var paper = new Paper("CONFIDENTIALITY_STATEMENT", "merged", Party.PERSON, "x");
    var signed = Agreement.sign(ID, paper, period("2026-01-01", "2026-12-31"), DATA).state();
    var passed = signed.passOn(merged, survivor);
    assertThat(passed.facts())
        .containsExactly(
            new AgreementPassedOn(ID, "CONFIDENTIALITY_STATEMENT", "survivor", "merged"));
    var after = passed.state();
    assertThat(after.paper().party()).isEqualTo("survivor");
    assertThat(after.periods()).isEqualTo(signed.periods());
    assertThat(after.due()).isEqualTo(signed.due());
    assertThat(after.passOn(merged, survivor).isNothing()).isTrue();
    assertThat(signed.passOn(survivor, merged).isNothing()).isTrue();
    assertThat(
            signed(DATA, "2026-01-01", "2026-12-31")
                .passOn(new PersonId("az-dcs"), survivor)
                .isNothing())
        .as("a jurisdiction with the id of a person")
        .isTrue();
  }

  @Test
  void a_membership_is_suspended_when_the_grace_is_over() {
    var change = Expiry.elapse(signed(MEMBERSHIP, "2026-01-01", "2026-12-31"), at("2027-01-01"));
    assertThat(change.facts())
        .containsExactly(expired(Consequence.SUSPENSION_AFTER_GRACE, "2027-01-30"));
    assertThat(change.state().due()).isEqualTo(at("2027-01-31"));
    assertThat(Expiry.elapse(change.state(), at("2027-01-31")).facts())
        .containsExactly(
            new AgreementGraceOver(
                ID,
                "MEMBERSHIP_AGREEMENT",
                "az-dcs",
                Party.JURISDICTION,
                LocalDate.parse("2027-01-31")));
  }

  @Test
  void what_expired_long_ago_is_told_once_and_nobody_is_warned_of_it() {
    var change = Expiry.elapse(signed(DATA, "2019-01-01", "2020-12-31"), at("2026-11-23"));
    assertThat(change.facts()).hasSize(1).hasOnlyElementsOfType(AgreementExpired.class);
    assertThat(change.state().due()).isNull();
  }

  @Test
  void of_warnings_that_were_missed_only_the_most_urgent_is_told() {
    var change = Expiry.elapse(signed(DATA, "2026-01-01", "2026-12-31"), at("2026-12-11"));
    assertThat(change.facts()).containsExactly(expiring(20));
    assertThat(change.state().due()).isEqualTo(at("2026-12-24"));
  }

  @Test
  void a_renewal_lifts_what_had_come_and_brings_its_own_warnings() {
    var over = Expiry.elapse(signed(MEMBERSHIP, "2026-01-01", "2026-12-31"), at("2027-02-15"));
    var today = LocalDate.parse("2027-02-20");
    var change = over.state().renew(period("2027-01-01", "2027-12-31"), today, MEMBERSHIP, today);
    assertThat(change.facts()).hasOnlyElementsOfType(AgreementRenewed.class).hasSize(1);
    assertThat(change.state().on(LocalDate.parse("2027-01-15"))).isEqualTo(Status.IN_FORCE);
    assertThat(change.state().due()).isEqualTo(at("2027-10-02"));
    assertThat(
            change
                .state()
                .renew(period("2027-01-01", "2027-12-31"), today, MEMBERSHIP, today)
                .isNothing())
        .isTrue();
  }

  @Test
  void a_renewal_leaves_no_gap_ahead_shortens_nothing_and_is_signed_by_today() {
    var it = signed(DATA, "2026-01-01", "2026-12-31");
    assertThatThrownBy(
            () -> it.renew(period("2027-02-01", "2026-12-31"), TODAY.plusDays(1), DATA, TODAY))
        .isInstanceOfSatisfying(
            BadBody.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(fault -> fault.pointer())
                    .contains("/effectiveOn", "/expiresOn", "/signedOn"));
  }

  @Test
  void an_amendment_falls_into_a_time_in_force_and_its_words_are_not_told() {
    var it = signed(DATA, "2026-01-01", "2026-12-31");
    var change = it.amend(TODAY, "Adds a table");
    assertThat(change.facts())
        .containsExactly(
            new AgreementAmended(
                ID, "MEMBERSHIP_AGREEMENT", "az-dcs", Party.JURISDICTION, 1, TODAY));
    assertThat(change.state().amend(TODAY, "Adds a table").isNothing()).isTrue();
    assertThatThrownBy(() -> it.amend(LocalDate.parse("2027-01-01"), "Late"))
        .isInstanceOf(BadBody.class);
  }

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  /** The model knows days: those that some signature covers. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void on_every_day_it_is_what_a_naive_model_says(long seed) {
    var random = new Random(seed);
    var begin = LocalDate.parse("2026-01-01").plusDays(random.nextInt(30));
    var covered = new boolean[900];
    var end = begin.plusDays(random.nextInt(60));
    var it = signed(MEMBERSHIP, begin.toString(), end.toString());
    cover(covered, begin, end);
    var expired = 0;
    for (var step = 0; step < 20; step++) {
      var today = begin.plusDays(step * 20L + random.nextInt(20));
      if (it.due() != null && !it.due().isAfter(at(today.toString()))) {
        var change = Expiry.elapse(it, at(today.toString()));
        assertThat(change.isNothing()).isFalse();
        expired += (int) change.facts().stream().filter(AgreementExpired.class::isInstance).count();
        it = change.state();
        assertThat(it.due() == null || it.due().isAfter(at(today.toString()))).isTrue();
      }
      assertThat(it.told().expired()).isEqualTo(it.lastDay().isBefore(today));
      var from = it.lastDay().plusDays(random.nextInt(20) - 15);
      var to = it.lastDay().plusDays(1 + random.nextInt(60));
      try {
        var change = it.renew(new Period(from, to, today), today, MEMBERSHIP, today);
        it = change.state();
        cover(covered, from, to);
      } catch (BadBody refused) {
        // an answer like any other: nothing has changed
      }
    }
    for (var day = 0; day < covered.length; day++) {
      var date = LocalDate.parse("2026-01-01").plusDays(day);
      assertThat(it.on(date) == Status.IN_FORCE).as("%s", date).isEqualTo(covered[day]);
      assertThat(it.on(date) == Status.NOT_YET_IN_FORCE).isEqualTo(date.isBefore(begin));
    }
    assertThat(expired).isLessThanOrEqualTo(it.periods().size());
  }

  private static void cover(boolean[] covered, LocalDate from, LocalDate to) {
    for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
      var at = (int) (day.toEpochDay() - LocalDate.parse("2026-01-01").toEpochDay());
      if (at >= 0 && at < covered.length) {
        covered[at] = true;
      }
    }
  }
}
