/** The community service: which bodies there are, by which rules, and who has a place in them. */
@NullMarked
package org.partnershiphub.community;

import org.jspecify.annotations.NullMarked;
