/** Events service: meetings and who is invited to them. */
@NullMarked
package org.partnershiphub.events;

import org.jspecify.annotations.NullMarked;
