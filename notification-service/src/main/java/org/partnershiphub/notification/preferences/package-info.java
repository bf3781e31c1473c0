/** What a person wants to hear by mail, and what not; never a reason to lose a place. */
@NullMarked
package org.partnershiphub.notification.preferences;

import org.jspecify.annotations.NullMarked;
