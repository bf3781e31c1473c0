/**
 * Who holds which place in which group: a projection of what community-service tells, and the
 * audience of a meeting as the people behind its groups.
 */
@NullMarked
package org.partnershiphub.events.audience;

import org.jspecify.annotations.NullMarked;
