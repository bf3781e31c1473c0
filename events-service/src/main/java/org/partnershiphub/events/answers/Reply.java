package org.partnershiphub.events.answers;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.schedule.MeetingId;

/**
 * What is to be taken down.
 *
 * @param occurrence of a series; null for all of it, and for a single meeting
 * @param asked the version of the latest time that it is about; an earlier answer, though it says
 *     the same, is given anew
 */
record Reply(@Nullable MeetingId occurrence, Given given, int asked) {}
