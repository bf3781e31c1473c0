/** Offices in MongoDB. */
@NullMarked
package org.partnershiphub.membership.offices.store;

import org.jspecify.annotations.NullMarked;
