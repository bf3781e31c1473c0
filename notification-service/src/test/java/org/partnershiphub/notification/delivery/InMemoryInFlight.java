package org.partnershiphub.notification.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnershiphub.notification.notices.NoticeId;

/** What is on its way, without a store; it must pass the same exam. */
public final class InMemoryInFlight implements InFlight {

  private final Map<Integer, OneFlight> lanes = new HashMap<>();

  private final class OneFlight implements Flight {

    private final Map<Integer, List<NoticeId>> mails;
    private final Set<NoticeId> taken = new HashSet<>();
    private boolean open = true;

    OneFlight(Map<Integer, List<NoticeId>> mails) {
      this.mails = Map.copyOf(mails);
    }

    @Override
    public synchronized void taken(NoticeId notice) {
      if (!open) {
        throw new Overtaken();
      }
      taken.add(notice);
    }

    @Override
    public void end() {
      lanes.values().removeIf(it -> it == this);
      open = false;
    }
  }

  @Override
  public Left leftIn(Collection<Integer> some) {
    var taken = new ArrayList<NoticeId>();
    var perhaps = new ArrayList<NoticeId>();
    for (var lane : some) {
      var flight = lanes.get(lane);
      if (flight != null) {
        flight.open = false;
        flight
            .mails
            .getOrDefault(lane, List.of())
            .forEach(it -> (flight.taken.contains(it) ? taken : perhaps).add(it));
      }
    }
    return new Left(taken, perhaps);
  }

  @Override
  public void known(Collection<Integer> some) {
    some.forEach(lanes::remove);
  }

  @Override
  public Flight begin(Map<Integer, List<NoticeId>> byLane, int atOnce) {
    var flight = new OneFlight(byLane);
    byLane.keySet().forEach(lane -> lanes.put(lane, flight));
    return flight;
  }
}
