/** Reminders: when people are told that a meeting is near, by one timer for each meeting. */
@NullMarked
package org.partnershiphub.notification.reminders;

import org.jspecify.annotations.NullMarked;
