/** Bodies that are not jurisdictions: supporters, universities, contractors. */
@NullMarked
package org.partnershiphub.membership.organisations;

import org.jspecify.annotations.NullMarked;
