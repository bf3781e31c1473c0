/** What we hear from others: one class per producer. */
@NullMarked
package org.partnershiphub.notification.intake;

import org.jspecify.annotations.NullMarked;
