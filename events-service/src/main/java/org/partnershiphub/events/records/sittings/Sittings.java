package org.partnershiphub.events.records.sittings;

import org.partnershiphub.events.records.OnePerMeeting;

/** All sittings. */
public interface Sittings extends OnePerMeeting<Sitting> {}
