/**
 * Groups and who has a place in them: seats inside the group, so that a limit is decided in one
 * write, and participations of open groups as documents of their own, so that they grow freely.
 */
@NullMarked
package org.partnershiphub.community.groups;

import org.jspecify.annotations.NullMarked;
