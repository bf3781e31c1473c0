/** Keeps cohorts in MongoDB. */
@NullMarked
package org.partnershiphub.community.cohorts.store;

import org.jspecify.annotations.NullMarked;
