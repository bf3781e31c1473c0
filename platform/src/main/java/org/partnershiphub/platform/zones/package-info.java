/** The names of time zones that a service accepts. */
@NullMarked
package org.partnershiphub.platform.zones;

import org.jspecify.annotations.NullMarked;
