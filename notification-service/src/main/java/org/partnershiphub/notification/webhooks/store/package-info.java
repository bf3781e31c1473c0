@NullMarked
package org.partnershiphub.notification.webhooks.store;

import org.jspecify.annotations.NullMarked;
