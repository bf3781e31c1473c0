package org.partnershiphub.platform.change;

import java.util.List;
import org.partnershiphub.platform.sample.Tally;
import org.partnershiphub.platform.sample.TallyFact;
import org.partnershiphub.platform.sample.TallyId;
import org.partnershiphub.platform.testing.InMemoryAggregates;

class InMemoryAggregatesTest implements AggregatesContract {

  final InMemoryAggregates<TallyId, Tally> tallies = new InMemoryAggregates<>(Tally.Unknown::new);

  @Override
  public Aggregates<TallyId, Tally> tallies() {
    return tallies;
  }

  @Override
  public List<Fact> committed(TallyId id) {
    return tallies.told().stream().filter(it -> ((TallyFact) it).tally().equals(id)).toList();
  }
}
