package org.partnershiphub.events.calendars;

import java.time.Instant;

/** So many people of a group are busy in this stretch of time. */
public record Busy(Instant from, Instant to, int people) {}
