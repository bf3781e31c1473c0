/** The inbox as a view on the notices in MongoDB. */
@NullMarked
package org.partnershiphub.notification.inbox.store;

import org.jspecify.annotations.NullMarked;
