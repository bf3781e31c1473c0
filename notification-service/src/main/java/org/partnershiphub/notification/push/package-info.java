/** Web Push: what stands in the inbox, on the devices that asked for it. */
@NullMarked
package org.partnershiphub.notification.push;

import org.jspecify.annotations.NullMarked;
