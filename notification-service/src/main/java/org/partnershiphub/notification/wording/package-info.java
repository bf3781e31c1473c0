/** How languages are worded by the partnership itself: versions of words, what holds, previews. */
@NullMarked
package org.partnershiphub.notification.wording;

import org.jspecify.annotations.NullMarked;
