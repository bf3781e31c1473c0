/** Minutes in MongoDB. */
@NullMarked
package org.partnershiphub.events.records.minutes.store;

import org.jspecify.annotations.NullMarked;
