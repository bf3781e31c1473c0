/** Texts that we give away and know again when they come back. */
@NullMarked
package org.partnershiphub.platform.seal;

import org.jspecify.annotations.NullMarked;
