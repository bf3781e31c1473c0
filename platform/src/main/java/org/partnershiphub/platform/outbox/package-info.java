/**
 * Aggregates in MongoDB with the facts still to be told in the same document, and their telling.
 */
@NullMarked
package org.partnershiphub.platform.outbox;

import org.jspecify.annotations.NullMarked;
