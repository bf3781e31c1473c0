/** The notification service: turns what others decided into at most one notice per person. */
@NullMarked
package org.partnershiphub.notification;

import org.jspecify.annotations.NullMarked;
