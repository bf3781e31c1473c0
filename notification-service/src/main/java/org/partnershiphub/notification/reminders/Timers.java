package org.partnershiphub.notification.reminders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.partnershiphub.notification.directory.MeetingId;

/** The timers of all meetings. Imperative on purpose, as the {@code Directory}. */
public interface Timers {

  Optional<Timer> find(MeetingId of);

  /** Sets a timer, whatever it was set to; from when it counts never goes back. */
  void set(Timer timer);

  /** Those that are due, at most so many. */
  List<Timer> due(Instant now, int limit);

  /** Sets a timer that has rung, unless somebody has set it meanwhile. */
  void rung(Timer before, Timer after);
}
