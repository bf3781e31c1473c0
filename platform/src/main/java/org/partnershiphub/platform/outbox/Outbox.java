package org.partnershiphub.platform.outbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.partnershiphub.platform.change.Fact;
import org.partnershiphub.platform.fact.Cause;
import org.partnershiphub.platform.fact.Envelopes;
import org.partnershiphub.platform.ids.Ids;
import reactor.util.context.ContextView;

/** Turns the facts of a change into what stands in the document until it is told. */
record Outbox(Envelopes envelopes, Ids ids, InstantSource clock) {

  /**
   * @param last the number of the aggregate's last fact
   */
  List<Document> entries(List<Fact> facts, String subject, long last, ContextView context) {
    var cause = Cause.of(context, ids::next);
    var entries = new ArrayList<Document>(facts.size());
    var number = last;
    for (var fact : facts) {
      number++;
      var envelope = envelopes.wrap(fact, subject, number, cause);
      var value = fact.erases() ? null : envelopes.write(envelope);
      entries.add(new Untold.Message(envelope.id(), fact.topic(), fact.key(), value).toDocument());
    }
    return entries;
  }

  Instant now() {
    return clock.instant();
  }
}
