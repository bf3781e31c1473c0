package org.partnershiphub.platform.outbox;

import java.time.Instant;
import org.partnershiphub.platform.change.Timed;
import org.partnershiphub.platform.change.TimedAggregates;
import org.partnershiphub.platform.ids.TypedId;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import reactor.core.publisher.Flux;

/** A store of aggregates that change with time; declare its {@link #dueIndex} beside it. */
public abstract class TimedStore<I extends TypedId, S extends Timed> extends StoredAggregates<I, S>
    implements TimedAggregates<I, S> {

  protected TimedStore(DocumentCollection<I, S> documents) {
    super(documents);
  }

  @Override
  public Flux<I> due(Instant now, int most) {
    return documents.due(now, most);
  }

  /** Finds what is due without looking at what is not. */
  public static IndexOn dueIndex(String collection) {
    return new IndexOn(collection, new Index(Fields.DUE, Direction.ASC).sparse());
  }
}
