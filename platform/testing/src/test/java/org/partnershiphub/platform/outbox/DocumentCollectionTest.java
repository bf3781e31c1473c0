package org.partnershiphub.platform.outbox;

import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.change.AggregatesContract;
import org.partnershiphub.platform.change.Fact;
import org.partnershiphub.platform.sample.Tally;
import org.partnershiphub.platform.sample.TallyFact.Counted;
import org.partnershiphub.platform.sample.TallyId;

/** The contract over the wire. What was committed is what the broker has in the end. */
class DocumentCollectionTest implements AggregatesContract {

  final Stand stand = new Stand();
  final Stand.Instance instance = stand.new Instance();

  @AfterEach
  void close() {
    stand.close();
  }

  @Override
  public Aggregates<TallyId, Tally> tallies() {
    return instance.tallies;
  }

  @Override
  public List<Fact> committed(TallyId id) {
    await().until(stand::allTold);
    return stand.firstArrivals(id).stream()
        .<Fact>map(number -> new Counted(id, number.intValue()))
        .toList();
  }
}
