package org.partnershiphub.platform.timers;

import com.mongodb.MongoTimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.TimedAggregates;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.sample.Alarm;
import org.partnershiphub.platform.sample.TallyId;
import reactor.core.publisher.Mono;

/** Alarms in a store that goes away after a number of changes. */
final class UnsteadyAlarms extends AlarmsBehind {

  private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

  UnsteadyAlarms(TimedAggregates<TallyId, Alarm> alarms) {
    super(alarms);
  }

  void after(int changes) {
    left.set(changes);
  }

  @Override
  public Mono<Versioned<Alarm>> change(TallyId id, Function<Alarm, Change<Alarm>> decision) {
    return left.getAndDecrement() > 0
        ? super.change(id, decision)
        : Mono.error(new MongoTimeoutException("no server"));
  }
}
