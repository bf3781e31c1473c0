/** What a crash must not forget about a batch that is being sent. */
@NullMarked
package org.partnershiphub.notification.delivery.store;

import org.jspecify.annotations.NullMarked;
