/**
 * Who has which place in which body, as community-service tells it: what a directory, a roster and
 * a jurisdiction that names somebody need to know.
 */
@NullMarked
package org.partnershiphub.membership.places;

import org.jspecify.annotations.NullMarked;
