/** Calendar feeds in MongoDB. */
@NullMarked
package org.partnershiphub.events.calendars.store;

import org.jspecify.annotations.NullMarked;
