package org.partnershiphub.events.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnershiphub.events.schedule.Given.NEW_YORK;
import static org.partnershiphub.events.schedule.Given.PHOENIX;
import static org.partnershiphub.events.schedule.Given.at;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.parameter.TzId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlotTest {

  /** The seven of the partnership, and some with stranger rules. */
  private static final List<ZoneId> ZONES =
      Stream.of(
              "America/New_York",
              "America/Chicago",
              "America/Denver",
              "America/Phoenix",
              "America/Los_Angeles",
              "America/Indiana/Indianapolis",
              "America/Detroit",
              "America/St_Johns",
              "Australia/Lord_Howe",
              "Africa/Casablanca",
              "Asia/Kathmandu",
              "Pacific/Apia")
          .map(ZoneId::of)
          .toList();

  private static final LocalDateTime FROM = LocalDateTime.parse("2025-01-01T00:00");
  private static final LocalDateTime TO = LocalDateTime.parse("2031-01-01T00:00");

  @Test
  void what_the_clock_shows_is_what_was_said_unless_the_time_is_skipped() {
    qt().forAll(
            arbitrary().pick(ZONES),
            longs().between(FROM.toEpochSecond(ZoneOffset.UTC), TO.toEpochSecond(ZoneOffset.UTC)),
            arbitrary().enumValues(Fold.class))
        .checkAssert((zone, second, fold) -> keepsItsWallClock(zone, local(second), fold));
  }

  @Test
  void every_quarter_hour_around_every_change_of_clocks_comes_back_or_is_refused() {
    for (var zone : ZONES) {
      var change = zone.getRules().nextTransition(FROM.atZone(zone).toInstant());
      while (change != null && change.getDateTimeBefore().isBefore(TO)) {
        var around = change.getDateTimeBefore();
        for (int quarter = -12; quarter <= 12; quarter++) {
          keepsItsWallClock(zone, around.plusMinutes(quarter * 15L), Fold.EARLIER);
          keepsItsWallClock(zone, around.plusMinutes(quarter * 15L), Fold.LATER);
        }
        change = zone.getRules().nextTransition(change.getInstant());
      }
    }
  }

  private static void keepsItsWallClock(ZoneId zone, LocalDateTime local, Fold fold) {
    if (zone.getRules().getValidOffsets(local).isEmpty()) {
      assertThatThrownBy(() -> Slot.of(local, zone, fold, 60))
          .isInstanceOf(MeetingProblem.LocalTimeSkipped.class);
    } else {
      assertThat(Slot.of(local, zone, fold, 60).localIn(zone)).isEqualTo(local);
    }
  }

  private static LocalDateTime local(long second) {
    return LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
  }

  @Test
  void a_time_that_the_clocks_jump_over_is_refused() {
    assertThatThrownBy(() -> at("2027-03-14T02:30", NEW_YORK))
        .isInstanceOf(MeetingProblem.LocalTimeSkipped.class)
        .hasMessageContaining("2027-03-14T02:30")
        .hasMessageContaining("America/New_York");
  }

  @Test
  void a_time_that_happens_twice_is_asked_back_with_both_offsets() {
    assertThatThrownBy(() -> at("2026-11-01T01:30", NEW_YORK))
        .isInstanceOfSatisfying(
            MeetingProblem.LocalTimeAmbiguous.class,
            it ->
                assertThat(it.offsets())
                    .containsExactly(ZoneOffset.ofHours(-4), ZoneOffset.ofHours(-5)));
  }

  @Test
  void either_of_the_two_can_be_meant() {
    var local = LocalDateTime.parse("2026-11-01T01:30");

    assertThat(Slot.of(local, NEW_YORK, Fold.EARLIER, 60).startsAt())
        .isEqualTo(Instant.parse("2026-11-01T05:30:00Z"));
    assertThat(Slot.of(local, NEW_YORK, Fold.LATER, 60).startsAt())
        .isEqualTo(Instant.parse("2026-11-01T06:30:00Z"));
  }

  @Test
  void phoenix_knows_neither() {
    assertThat(at("2027-03-14T02:30", PHOENIX).startsAt())
        .isEqualTo(Instant.parse("2027-03-14T09:30:00Z"));
    assertThat(at("2026-11-01T01:30", PHOENIX).startsAt())
        .isEqualTo(Instant.parse("2026-11-01T08:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC+3", "+05:00", "GMT-5"})
  void an_offset_is_no_zone(String offset) {
    assertThatThrownBy(() -> at("2027-03-11T14:00", ZoneId.of(offset)))
        .isInstanceOf(MeetingProblem.ZoneUnknown.class);
  }

  @Test
  void a_name_that_a_library_has_added_is_no_zone() {
    var _ = new TzId("America/New_York").toZoneId();
    var added =
        ZoneId.getAvailableZoneIds().stream().filter(it -> it.startsWith("ical4j")).toList();

    assertThat(added).isNotEmpty();
    assertThatThrownBy(() -> at("2027-03-11T14:00", ZoneId.of(added.getFirst())))
        .isInstanceOf(MeetingProblem.ZoneUnknown.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1999-12-31T10:00", "2200-01-01T10:00", "+999999999-12-31T10:00"})
  void a_day_outside_of_our_time_is_refused(String local) {
    assertThatThrownBy(() -> at(local, NEW_YORK)).isInstanceOf(MeetingProblem.DayOutOfRange.class);
  }
}
