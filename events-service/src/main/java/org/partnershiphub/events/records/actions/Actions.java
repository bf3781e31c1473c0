package org.partnershiphub.events.records.actions;

import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.change.Versioned;
import reactor.core.publisher.Flux;

/** All actions. */
public interface Actions extends Aggregates<ActionId, Action> {

  Flux<Versioned<Action>> list(ActionSearch search);
}
