/**
 * A MongoDB-protocol server on one machine's disk, for evaluation, small partnerships and tests.
 */
@NullMarked
package org.partnershiphub.store;

import org.jspecify.annotations.NullMarked;
