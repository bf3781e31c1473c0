/**
 * The nightly check: whether everybody who should be invited is, and nobody else. It says what it
 * found and mends nothing by itself; whoever is asked to can have the drifted followed again.
 */
@NullMarked
package org.partnershiphub.events.drift;

import org.jspecify.annotations.NullMarked;
