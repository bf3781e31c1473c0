package org.partnershiphub.events.drift;

import org.partnershiphub.platform.change.TimedAggregates;

/** The check; it is there before anybody has planned it. */
public interface Checks extends TimedAggregates<CheckId, RosterCheck> {}
