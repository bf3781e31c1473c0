package org.partnershiphub.events.quorum;

import org.partnershiphub.platform.change.TimedAggregates;

/** Whatever is watched. */
public interface QuorumWatches extends TimedAggregates<QuorumWatchId, QuorumWatch> {}
