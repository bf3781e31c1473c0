/** Where this service may connect to when somebody else says where. */
@NullMarked
package org.partnershiphub.notification.outbound;

import org.jspecify.annotations.NullMarked;
