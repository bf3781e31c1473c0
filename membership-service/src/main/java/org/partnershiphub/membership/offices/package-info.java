/** Functions for the whole partnership, held by people for a term. */
@NullMarked
package org.partnershiphub.membership.offices;

import org.jspecify.annotations.NullMarked;
