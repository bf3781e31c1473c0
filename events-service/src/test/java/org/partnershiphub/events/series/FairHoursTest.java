package org.partnershiphub.events.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FairHoursTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId PHOENIX = ZoneId.of("America/Phoenix");
  private static final ZoneId GUAM = ZoneId.of("Pacific/Guam");
  private static final LocalDate DAY = LocalDate.parse("2027-01-14");
  private static final List<LocalTime> HOURS =
      IntStream.rangeClosed(6, 20).mapToObj(it -> LocalTime.of(it, 0)).toList();

  private static FairHours of(Map<ZoneId, Long> people, int turns) {
    return new FairHours(people, NEW_YORK, DAY, HOURS, 60, turns);
  }

  @Test
  void one_time_is_enough_where_office_hours_meet() {
    var fairest = of(Map.of(NEW_YORK, 15L, PHOENIX, 1L), 1).fairest();

    assertThat(fairest.burden(NEW_YORK)).isZero();
    assertThat(fairest.burden(PHOENIX)).isZero();
    assertThat(fairest.turns().getFirst().time()).isEqualTo(LocalTime.of(12, 0));
  }

  @Test
  void phoenix_is_looked_at_in_winter_and_in_summer() {
    var eleven = of(Map.of(PHOENIX, 1L), 1).all().get(5);

    assertThat(eleven.time()).isEqualTo(LocalTime.of(11, 0));
    assertThat(eleven.hours().getFirst().slots().stream().map(it -> it.localIn(PHOENIX).getHour()))
        .containsExactly(9, 8);
    assertThat(eleven.worst()).isEqualTo(30);
  }

  @Test
  void in_turns_nobody_bears_more_than_by_any_single_time() {
    var people = Map.of(NEW_YORK, 15L, GUAM, 1L);
    var turns = of(people, 2).fairest();
    var single = of(people, 1).fairest();

    var worst = Math.max(turns.burden(NEW_YORK), turns.burden(GUAM));
    assertThat(worst)
        .isLessThanOrEqualTo(2 * Math.max(single.burden(NEW_YORK), single.burden(GUAM)));
    assertThat(turns.turns()).hasSize(2);
  }
}
