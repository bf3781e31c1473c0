/** The check and its last result in MongoDB. */
@NullMarked
package org.partnershiphub.events.drift.store;

import org.jspecify.annotations.NullMarked;
