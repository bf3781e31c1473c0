/**
 * The page of a jurisdiction: its people, the places they have, who speaks where, what is vacant,
 * who may be gone. Put together from what other capabilities know; it decides nothing.
 */
@NullMarked
package org.partnershiphub.membership.roster;

import org.jspecify.annotations.NullMarked;
