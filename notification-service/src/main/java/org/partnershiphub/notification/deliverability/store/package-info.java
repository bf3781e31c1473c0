/** What came back, and how many mails went where, as documents. */
@NullMarked
package org.partnershiphub.notification.deliverability.store;

import org.jspecify.annotations.NullMarked;
