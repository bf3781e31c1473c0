package org.partnershiphub.notification.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.partnershiphub.notification.notices.Horizons;
import org.partnershiphub.notification.notices.NewEntries;
import org.partnershiphub.notification.notices.NoticeId;

/**
 * Gives deliveries their positions, and says which entries stand. A position is when the delivery
 * was queued, or one more than the position before it in its lane: it rises strictly, comes out the
 * same when a crash repeats a batch or splits it differently, and positions of two lanes, as the
 * two records of one human have, compare as time does.
 */
final class Places {

  private final Horizons horizons;
  private final NewEntries entries;

  Places(Horizons horizons, NewEntries entries) {
    this.horizons = horizons;
    this.entries = entries;
  }

  /** The same deliveries, in the order of their lanes, each where it stands. */
  List<Parcel> of(Collection<Parcel> parcels) {
    var lanes = parcels.stream().map(Parcel::lane).collect(Collectors.toSet());
    var last = new HashMap<>(horizons.of(lanes));
    var placed = new ArrayList<Parcel>(parcels.size());
    for (var parcel : parcels) {
      var before = last.getOrDefault(parcel.lane(), Long.MIN_VALUE);
      var position = parcel.position() > before ? parcel.position() : before + 1;
      last.put(parcel.lane(), position);
      placed.add(new Parcel(parcel.notice(), parcel.lane(), position));
    }
    return placed;
  }

  /** All outcomes of these are recorded: first the horizon, by which late readers go. */
  void done(List<Parcel> placed, Collection<NoticeId> shown) {
    var reached = new HashMap<Integer, Long>();
    placed.forEach(it -> reached.merge(it.lane(), it.position(), Math::max));
    horizons.reached(reached);
    var inOrder = placed.stream().map(Parcel::notice).distinct().filter(shown::contains).toList();
    if (!inOrder.isEmpty()) {
      entries.tell(inOrder);
    }
  }
}
