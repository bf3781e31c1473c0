/** Notices in MongoDB, written and read in bulk. */
@NullMarked
package org.partnershiphub.notification.notices.store;

import org.jspecify.annotations.NullMarked;
