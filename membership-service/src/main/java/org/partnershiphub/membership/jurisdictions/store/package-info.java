/** Jurisdictions in MongoDB. */
@NullMarked
package org.partnershiphub.membership.jurisdictions.store;

import org.jspecify.annotations.NullMarked;
