/** From a planned notice to a mail and an inbox entry: looks again, renders, sends, records. */
@NullMarked
package org.partnershiphub.notification.delivery;

import org.jspecify.annotations.NullMarked;
