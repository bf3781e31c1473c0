package org.partnershiphub.notification.notices;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Horizons without a store; they must pass the same exam. */
public final class InMemoryHorizons implements Horizons {

  private final Map<Integer, Long> horizons = new HashMap<>();

  @Override
  public synchronized Map<Integer, Long> of(Collection<Integer> lanes) {
    var some = all();
    some.keySet().retainAll(lanes);
    return some;
  }

  @Override
  public synchronized Map<Integer, Long> all() {
    return new HashMap<>(horizons);
  }

  @Override
  public synchronized void reached(Map<Integer, Long> byLane) {
    byLane.forEach((lane, upTo) -> horizons.merge(lane, upTo, Math::max));
  }
}
