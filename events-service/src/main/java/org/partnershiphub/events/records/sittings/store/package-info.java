/** Sittings in MongoDB. */
@NullMarked
package org.partnershiphub.events.records.sittings.store;

import org.jspecify.annotations.NullMarked;
