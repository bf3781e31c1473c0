/** Places and bodies as rows. */
@NullMarked
package org.partnershiphub.membership.places.store;

import org.jspecify.annotations.NullMarked;
