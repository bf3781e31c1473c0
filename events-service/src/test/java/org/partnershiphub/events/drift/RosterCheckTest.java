package org.partnershiphub.events.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class RosterCheckTest {

  private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
  private static final Instant NIGHT = Instant.parse("2026-11-24T08:00:00Z");
  private static final DriftPolicy POLICY = new DriftPolicy(3, ZoneId.of("America/New_York"), 10);

  private static Report report(Instant at) {
    return new Report(at, 1, 0, 3, 0, List.of());
  }

  @Test
  void the_first_one_begins_at_once_and_the_others_at_the_hour() {
    var first = RosterCheck.BLANK.elapse(NOW, POLICY.next(NOW));
    assertThat(first.facts()).containsExactly(new CheckFact.DriftCheckDue(CheckId.ROSTERS, 1));
    assertThat(first.state().due()).isEqualTo(NIGHT);

    var begun = first.state().elapse(NIGHT, POLICY.next(NIGHT));
    assertThat(begun.facts()).containsExactly(new CheckFact.DriftCheckDue(CheckId.ROSTERS, 2));
    assertThat(begun.state().due()).isEqualTo(NIGHT.plus(Duration.ofDays(1)));
  }

  @Test
  void the_hour_strikes_on_the_clocks_of_the_zone_whatever_they_do() {
    assertThat(POLICY.next(Instant.parse("2027-03-14T05:00:00Z")))
        .isEqualTo("2027-03-14T07:00:00Z");
    assertThat(POLICY.next(NIGHT)).isEqualTo("2026-11-25T08:00:00Z");
  }

  @Test
  void what_is_under_way_is_not_begun_again_unless_it_is_lost() {
    var begun = RosterCheck.BLANK.ask(NOW).state();

    assertThat(begun.ask(NOW.plusSeconds(60)).isNothing()).isTrue();
    assertThat(begun.ask(NOW.plus(Duration.ofHours(2))).state().round()).isEqualTo(2);
  }

  @Test
  void a_round_keeps_what_it_found_once_and_an_earlier_one_nothing_any_more() {
    var second = RosterCheck.BLANK.ask(NOW).state().ask(NOW.plus(Duration.ofHours(2))).state();

    assertThat(second.found(1, report(NOW)).isNothing()).isTrue();
    var done = second.found(2, report(NOW)).state();
    assertThat(done.last()).isEqualTo(report(NOW));
    assertThat(done.begun()).isNull();
    assertThat(done.found(2, report(NIGHT)).isNothing()).isTrue();
  }
}
