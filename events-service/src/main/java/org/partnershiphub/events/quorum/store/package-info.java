/** What is watched, in MongoDB. */
@NullMarked
package org.partnershiphub.events.quorum.store;

import org.jspecify.annotations.NullMarked;
