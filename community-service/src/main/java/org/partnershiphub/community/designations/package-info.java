/**
 * What becomes of a jurisdiction's word who speaks for it in a group: a seat, or a refusal that
 * says every reason. Membership keeps the designations, this service the seats.
 */
@NullMarked
package org.partnershiphub.community.designations;

import org.jspecify.annotations.NullMarked;
