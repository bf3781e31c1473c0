package org.partnershiphub.platform.timers;

import java.util.function.Function;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.TimedAggregates;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.sample.Alarm;
import org.partnershiphub.platform.sample.TallyId;
import reactor.core.publisher.Mono;

/** Alarms in a store that answers no change. */
final class SlowAlarms extends AlarmsBehind {

  SlowAlarms(TimedAggregates<TallyId, Alarm> alarms) {
    super(alarms);
  }

  @Override
  public Mono<Versioned<Alarm>> change(TallyId id, Function<Alarm, Change<Alarm>> decision) {
    return Mono.never();
  }
}
