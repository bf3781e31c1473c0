/** Keeps the projections of partners in MongoDB. */
@NullMarked
package org.partnershiphub.community.partners.store;

import org.jspecify.annotations.NullMarked;
