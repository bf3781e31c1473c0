/** The standing of sending, as one small document. */
@NullMarked
package org.partnershiphub.notification.sending.store;

import org.jspecify.annotations.NullMarked;
