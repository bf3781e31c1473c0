/** Meetings in MongoDB. */
@NullMarked
package org.partnershiphub.events.schedule.store;

import org.jspecify.annotations.NullMarked;
