/** What the partnership says of itself: mission, history, charter outcomes. */
@NullMarked
package org.partnershiphub.membership.profile;

import org.jspecify.annotations.NullMarked;
