/** Whether anything is sent at all, and who has stopped it. */
@NullMarked
package org.partnershiphub.notification.sending;

import org.jspecify.annotations.NullMarked;
