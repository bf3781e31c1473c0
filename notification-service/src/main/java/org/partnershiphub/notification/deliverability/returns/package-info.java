/** What mail servers and readers send back, out of a mailbox. */
@NullMarked
package org.partnershiphub.notification.deliverability.returns;

import org.jspecify.annotations.NullMarked;
