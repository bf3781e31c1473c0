package org.partnershiphub.platform.icalendar;

import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * Which occurrence of a series: by the start that the series gives it, on the series' own clock,
 * wherever it has been moved since (RECURRENCE-ID).
 */
public record Original(LocalDateTime local, ZoneId zone) {}
