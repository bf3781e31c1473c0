/** The clocks in MongoDB. */
@NullMarked
package org.partnershiphub.events.clocks.store;

import org.jspecify.annotations.NullMarked;
