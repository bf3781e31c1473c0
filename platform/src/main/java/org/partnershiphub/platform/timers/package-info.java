/** What time alone sets off: durable, at the moment or right after the next start, once. */
@NullMarked
package org.partnershiphub.platform.timers;

import org.jspecify.annotations.NullMarked;
