/** Hearing facts: imperative on purpose, so that retries, dead letters and offsets are true. */
@NullMarked
package org.partnershiphub.platform.intake;

import org.jspecify.annotations.NullMarked;
