/**
 * Series of meetings: one rule on the wall clock of one zone, with what deviates from it; changed
 * in sets that are published at once, split, ended, and materialised into meetings a while ahead.
 */
@NullMarked
package org.partnershiphub.events.series;

import org.jspecify.annotations.NullMarked;
