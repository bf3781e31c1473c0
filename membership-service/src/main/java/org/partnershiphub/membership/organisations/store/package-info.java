/** Outside organisations in MongoDB. */
@NullMarked
package org.partnershiphub.membership.organisations.store;

import org.jspecify.annotations.NullMarked;
