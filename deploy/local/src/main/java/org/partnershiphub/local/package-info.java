/**
 * The whole system on one machine: which parts there are, what they need, and how they start and
 * stop together or one by one.
 */
@NullMarked
package org.partnershiphub.local;

import org.jspecify.annotations.NullMarked;
