/** How a service reaches its store. */
@NullMarked
package org.partnershiphub.platform.store;

import org.jspecify.annotations.NullMarked;
