package org.partnershiphub.events.series;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.schedule.Slot;

/**
 * An occurrence as the series has it now.
 *
 * @param original when the plan has it; its name within the series
 * @param title only when it has one of its own
 * @param place likewise
 */
public record Planned(
    LocalDateTime original, Slot slot, @Nullable String title, @Nullable String place) {}
