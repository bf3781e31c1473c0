/** Series and drafts of change sets in MongoDB. */
@NullMarked
package org.partnershiphub.events.series.store;

import org.jspecify.annotations.NullMarked;
