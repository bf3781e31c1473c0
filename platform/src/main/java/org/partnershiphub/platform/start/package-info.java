/** What every service starts with: the clock, the source of ids and envelopes. */
@NullMarked
package org.partnershiphub.platform.start;

import org.jspecify.annotations.NullMarked;
