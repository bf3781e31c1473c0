package org.partnershiphub.events.records.minutes;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A part of the minutes.
 *
 * @param text what was said; the minutes of a confidential meeting have themes only, and no text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Section(String theme, @Nullable String text) {}
