package org.partnershiphub.platform.icalendar;

import org.jspecify.annotations.Nullable;

/**
 * What an entry says.
 *
 * @param secret whether calendars that are shared with others must not show it (CLASS:PRIVATE)
 */
public record Wording(
    String summary, @Nullable String description, @Nullable String location, boolean secret) {}
