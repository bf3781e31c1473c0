/** What an operator sees and does: dead letters and their replay, degraded health. */
@NullMarked
package org.partnershiphub.platform.operations;

import org.jspecify.annotations.NullMarked;
