/** Names of things as types, and the one source of new ones. */
@NullMarked
package org.partnershiphub.platform.ids;

import org.jspecify.annotations.NullMarked;
