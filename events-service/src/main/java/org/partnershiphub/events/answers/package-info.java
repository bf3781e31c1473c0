/**
 * Answers of people to what they are invited to: by page, by link without sign-in and by mail; for
 * one occurrence or a whole series.
 */
@NullMarked
package org.partnershiphub.events.answers;

import org.jspecify.annotations.NullMarked;
