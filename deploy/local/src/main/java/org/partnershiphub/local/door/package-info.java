/** The front door: one address for the whole system, which passes each path to its service. */
@NullMarked
package org.partnershiphub.local.door;

import org.jspecify.annotations.NullMarked;
