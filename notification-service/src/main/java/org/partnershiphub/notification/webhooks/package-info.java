/** Webhooks: facts and notices for other programs, by Standard Webhooks. */
@NullMarked
package org.partnershiphub.notification.webhooks;

import org.jspecify.annotations.NullMarked;
