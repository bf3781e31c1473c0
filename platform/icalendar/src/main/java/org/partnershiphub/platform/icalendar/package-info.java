/**
 * Calendars as RFC 5545 has them: recurrences that are expanded in wall-clock time, time zones, and
 * calendars as text. No domain word in it.
 */
@NullMarked
package org.partnershiphub.platform.icalendar;

import org.jspecify.annotations.NullMarked;
