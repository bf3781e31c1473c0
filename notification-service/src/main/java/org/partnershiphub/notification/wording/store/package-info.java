/** How languages are worded, as documents. */
@NullMarked
package org.partnershiphub.notification.wording.store;

import org.jspecify.annotations.NullMarked;
