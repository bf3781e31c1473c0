package org.partnershiphub.notification.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.directory.MeetingId;

/** One exam for the store and its fake. */
public interface TimersContract {

  /** Long before anybody else's timer. */
  Instant EARLY = Instant.parse("2001-01-01T09:00:00Z");

  Timers timers();

  private static Timer timer(String id, int from, Integer due) {
    return new Timer(
        new MeetingId(id), EARLY.plusSeconds(from), due == null ? null : EARLY.plusSeconds(due));
  }

  @Test
  default void a_timer_is_due_when_its_time_has_come() {
    timers().set(timer("tmr-1", 0, 10));

    assertThat(timers().due(EARLY.plusSeconds(9), 5)).isEmpty();
    assertThat(timers().due(EARLY.plusSeconds(10), 5)).containsExactly(timer("tmr-1", 0, 10));

    timers().set(timer("tmr-1", 0, null));
    assertThat(timers().due(EARLY.plusSeconds(99), 5)).isEmpty();
    assertThat(timers().find(new MeetingId("tmr-1"))).contains(timer("tmr-1", 0, null));
    assertThat(timers().find(new MeetingId("tmr-none"))).isEmpty();
  }

  @Test
  default void from_when_it_counts_never_goes_back() {
    timers().set(timer("tmr-2", 5, 10));
    timers().set(timer("tmr-2", 3, 8));

    assertThat(timers().find(new MeetingId("tmr-2"))).contains(timer("tmr-2", 5, 8));
    timers().set(timer("tmr-2", 5, null));
  }

  @Test
  default void one_that_was_set_while_it_rang_stays_as_it_was_set() {
    timers().set(timer("tmr-3", 0, 10));
    timers().rung(timer("tmr-3", 0, 10), timer("tmr-3", 12, 20));
    assertThat(timers().find(new MeetingId("tmr-3"))).contains(timer("tmr-3", 12, 20));

    timers().set(timer("tmr-3", 12, 15));
    timers().rung(timer("tmr-3", 12, 20), timer("tmr-3", 21, null));
    assertThat(timers().find(new MeetingId("tmr-3"))).contains(timer("tmr-3", 12, 15));

    timers().rung(timer("tmr-3", 12, 15), timer("tmr-3", 16, null));
    assertThat(timers().find(new MeetingId("tmr-3"))).contains(timer("tmr-3", 16, null));
  }
}
