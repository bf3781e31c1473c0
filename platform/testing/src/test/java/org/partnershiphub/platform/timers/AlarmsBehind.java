package org.partnershiphub.platform.timers;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.TimedAggregates;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.sample.Alarm;
import org.partnershiphub.platform.sample.TallyId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Alarms that stand somewhere else; a test lets something go wrong on the way. */
class AlarmsBehind implements TimedAggregates<TallyId, Alarm> {

  private final TimedAggregates<TallyId, Alarm> alarms;

  AlarmsBehind(TimedAggregates<TallyId, Alarm> alarms) {
    this.alarms = alarms;
  }

  @Override
  public Flux<TallyId> due(Instant now, int most) {
    return alarms.due(now, most);
  }

  @Override
  public Mono<Versioned<Alarm>> find(TallyId id) {
    return alarms.find(id);
  }

  @Override
  public Mono<Versioned<Alarm>> get(TallyId id) {
    return alarms.get(id);
  }

  @Override
  public Flux<Versioned<Alarm>> findAll(Collection<TallyId> ids) {
    return alarms.findAll(ids);
  }

  @Override
  public Mono<Versioned<Alarm>> change(
      TallyId id, Expected expected, Function<Alarm, Change<Alarm>> decision) {
    return alarms.change(id, expected, decision);
  }

  @Override
  public Mono<Versioned<Alarm>> create(TallyId id, Change<Alarm> first) {
    return alarms.create(id, first);
  }

  @Override
  public Mono<Versioned<Alarm>> upsert(
      TallyId id, Alarm blank, Function<Alarm, Change<Alarm>> decision) {
    return alarms.upsert(id, blank, decision);
  }

  @Override
  public Mono<List<TallyId>> createAll(Collection<Draft<TallyId, Alarm>> drafts) {
    return alarms.createAll(drafts);
  }
}
