package org.partnershiphub.notification.directory;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of a series.
 *
 * @param original when the plan has it, on the clock of the series; its name within the series
 * @param title null when it is as that of the series, and so is the place
 */
public record Session(
    LocalDateTime original, Timing timing, @Nullable String title, @Nullable String place) {}
