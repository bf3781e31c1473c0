/**
 * Meetings: local time and zone are the fact, the instant is computed; scheduled, moved, cancelled,
 * each time a version up.
 */
@NullMarked
package org.partnershiphub.events.schedule;

import org.jspecify.annotations.NullMarked;
