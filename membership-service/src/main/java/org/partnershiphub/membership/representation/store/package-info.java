/** Representations as documents. */
@NullMarked
package org.partnershiphub.membership.representation.store;

import org.jspecify.annotations.NullMarked;
