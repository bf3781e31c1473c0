/**
 * What is to be done, by the holder of a place rather than by a person, so that it outlives a
 * change.
 */
@NullMarked
package org.partnershiphub.events.records.actions;

import org.jspecify.annotations.NullMarked;
