@NullMarked
package org.partnershiphub.notification.reminders.store;

import org.jspecify.annotations.NullMarked;
