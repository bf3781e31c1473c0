/** What people want, as documents. */
@NullMarked
package org.partnershiphub.notification.preferences.store;

import org.jspecify.annotations.NullMarked;
