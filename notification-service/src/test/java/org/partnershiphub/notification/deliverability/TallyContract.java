package org.partnershiphub.notification.deliverability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.deliverability.Tally.Count;

/** The exam of all tallies; days are far from where the service counts. */
public interface TallyContract {

  LocalDate DAY = LocalDate.of(2031, 3, 3);

  Tally tally();

  @Test
  default void what_was_sent_adds_up_by_domain_from_a_day_on() {
    tally().add(DAY, Map.of("a.example", new Count(3, 2, 1), "b.example", new Count(1, 1, 0)));
    tally().add(DAY.plusDays(1), Map.of("a.example", new Count(4, 4, 0)));
    tally().add(DAY.plusDays(1), Map.of("a.example", new Count(1, 0, 0)));
    tally().add(DAY, Map.of());

    assertThat(tally().since(DAY))
        .containsEntry("a.example", new Count(8, 6, 1))
        .containsEntry("b.example", new Count(1, 1, 0));
    assertThat(tally().since(DAY.plusDays(1)))
        .containsEntry("a.example", new Count(5, 4, 0))
        .doesNotContainKey("b.example");
  }
}
