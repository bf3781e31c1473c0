/** The members of the partnership: governments that take part through a named agency. */
@NullMarked
package org.partnershiphub.membership.jurisdictions;

import org.jspecify.annotations.NullMarked;
