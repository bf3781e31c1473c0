package org.partnershiphub.notification.reminders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.MeetingId;

/**
 * The one timer of a meeting or a series.
 *
 * @param from what was due until then is done
 * @param due when to look again; null when there is nothing more to be reminded of
 */
public record Timer(MeetingId of, Instant from, @Nullable Instant due) {}
