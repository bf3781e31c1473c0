/** What every service starts with: the clock, the source of ids, envelopes and intakes. */
@NullMarked
package org.partnershiphub.platform.start;

import org.jspecify.annotations.NullMarked;
