/** Devices and pushes in MongoDB. */
@NullMarked
package org.partnershiphub.notification.push.store;

import org.jspecify.annotations.NullMarked;
