package org.partnershiphub.events.records.minutes;

import org.partnershiphub.events.records.OnePerMeeting;

/** All minutes. */
public interface MinutesOfMeetings extends OnePerMeeting<Minutes> {}
