package org.partnershiphub.notification.notices;

import java.util.Collection;
import java.util.Map;

/**
 * Up to which position each lane is done: no entry at or before it will come to stand there any
 * more. Entries of one batch become visible in any order; whoever shows nothing beyond the horizon
 * has missed nothing before it.
 */
public interface Horizons {

  /** Of those of these lanes that ever had a batch. */
  Map<Integer, Long> of(Collection<Integer> lanes);

  /** Of all lanes that ever had a batch. */
  Map<Integer, Long> all();

  /** These lanes are done up to here; a horizon never comes nearer. */
  void reached(Map<Integer, Long> byLane);
}
