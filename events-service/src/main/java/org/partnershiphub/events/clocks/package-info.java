/**
 * By which rules of the world's clocks our instants were computed, and that they are others now.
 */
@NullMarked
package org.partnershiphub.events.clocks;

import org.jspecify.annotations.NullMarked;
