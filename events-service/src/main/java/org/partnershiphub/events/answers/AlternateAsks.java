package org.partnershiphub.events.answers;

import org.partnershiphub.platform.change.Aggregates;

/** Who was asked to go in somebody's place. */
public interface AlternateAsks extends Aggregates<AlternateAskId, AlternateAsk> {}
