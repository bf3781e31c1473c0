/** Actions in MongoDB. */
@NullMarked
package org.partnershiphub.events.records.actions.store;

import org.jspecify.annotations.NullMarked;
