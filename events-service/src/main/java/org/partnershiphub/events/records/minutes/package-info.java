/** The minutes of a meeting: drafted, approved, published, and kept in every version. */
@NullMarked
package org.partnershiphub.events.records.minutes;

import org.jspecify.annotations.NullMarked;
