package org.partnershiphub.platform.sample;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Timed;

/**
 * Rings a number of times, a minute apart: the smallest thing that changes with time.
 *
 * @param left how often it will still ring
 * @param due computed: absent when it has rung out
 */
public record Alarm(TallyId id, Instant next, int rung, int left, @Nullable Instant due)
    implements Timed {

  public static final Duration APART = Duration.ofMinutes(1);

  public Alarm {
    due = left > 0 ? next : null;
  }

  public static Change<Alarm> set(TallyId id, Instant first, int times) {
    return Change.of(new Alarm(id, first, 0, times, null), new AlarmFact.Put(id));
  }

  /** Several moments that were missed ring once, for the last of them. */
  public Change<Alarm> elapse(Instant now) {
    var missed = Math.min(left, 1 + (int) Duration.between(next, now).dividedBy(APART));
    var after = new Alarm(id, next.plus(APART.multipliedBy(missed)), rung + 1, left - missed, null);
    return Change.of(after, new AlarmFact.Rang(id, rung + 1));
  }

  public Change<Alarm> moveTo(Instant first) {
    return Change.of(new Alarm(id, first, rung, left, null), new AlarmFact.Put(id));
  }

  /** Forgets it: what stands under its key on a compacted topic goes. */
  public Change<Alarm> erase() {
    return Change.of(new Alarm(id, next, rung, 0, null), new AlarmFact.Erased(id));
  }

  public static final class Unknown extends RuntimeException {
    public Unknown(TallyId id) {
      super(id.value() + " is unknown");
    }
  }
}
