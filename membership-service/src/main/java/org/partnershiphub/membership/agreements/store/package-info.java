/** Agreements in MongoDB. */
@NullMarked
package org.partnershiphub.membership.agreements.store;

import org.jspecify.annotations.NullMarked;
