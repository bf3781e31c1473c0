/** How an aggregate changes: a pure decision gives a new state and the facts to tell about it. */
@NullMarked
package org.partnershiphub.platform.change;

import org.jspecify.annotations.NullMarked;
