/**
 * Composition rules as data: entry rules refuse whoever asks for a place, standing rules report
 * what is out of order and refuse nobody. They decide on values alone.
 */
@NullMarked
package org.partnershiphub.community.rules;

import org.jspecify.annotations.NullMarked;
