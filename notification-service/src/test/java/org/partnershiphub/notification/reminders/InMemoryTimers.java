package org.partnershiphub.notification.reminders;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnershiphub.notification.directory.MeetingId;

/** Timers without a store. */
public final class InMemoryTimers implements Timers {

  private final Map<MeetingId, Timer> all = new HashMap<>();

  @Override
  public Optional<Timer> find(MeetingId of) {
    return Optional.ofNullable(all.get(of));
  }

  @Override
  public void set(Timer it) {
    all.merge(
        it.of(),
        it,
        (old, now) ->
            old.from().isAfter(now.from()) ? new Timer(now.of(), old.from(), now.due()) : now);
  }

  @Override
  public List<Timer> due(Instant now, int limit) {
    return all.values().stream()
        .filter(it -> it.due() != null && !it.due().isAfter(now))
        .limit(limit)
        .toList();
  }

  public Map<MeetingId, Timer> copy() {
    return Map.copyOf(all);
  }

  public void restore(Map<MeetingId, Timer> copy) {
    all.clear();
    all.putAll(copy);
  }

  @Override
  public void rung(Timer before, Timer after) {
    all.replace(before.of(), before, after);
  }
}
