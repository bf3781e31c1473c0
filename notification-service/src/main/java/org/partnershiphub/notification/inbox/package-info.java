/** What a person finds in the application: the list, the read mark, the live stream. */
@NullMarked
package org.partnershiphub.notification.inbox;

import org.jspecify.annotations.NullMarked;
