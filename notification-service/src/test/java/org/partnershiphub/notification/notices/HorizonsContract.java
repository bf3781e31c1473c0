package org.partnershiphub.notification.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One exam for the store and its fake. */
public interface HorizonsContract {

  Horizons horizons();

  @Test
  default void a_horizon_never_comes_nearer_and_is_of_its_own_lane() {
    horizons().reached(Map.of(901, 5L, 902, 7L));
    horizons().reached(Map.of(901, 3L, 902, 8L));

    assertThat(horizons().of(List.of(901, 902, 903))).isEqualTo(Map.of(901, 5L, 902, 8L));
    assertThat(horizons().all()).containsEntry(901, 5L).containsEntry(902, 8L);
    assertThat(horizons().of(List.of())).isEmpty();
  }
}
