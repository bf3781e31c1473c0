/** What this service hears: bounces from notification, and its own facts that set off a process. */
@NullMarked
package org.partnershiphub.membership.intake;

import org.jspecify.annotations.NullMarked;
