/** The projection in MongoDB: raw driver, because a roster has tens of thousands of rows. */
@NullMarked
package org.partnershiphub.events.audience.store;

import org.jspecify.annotations.NullMarked;
