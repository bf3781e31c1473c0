/** Keeps groups and participations in MongoDB. */
@NullMarked
package org.partnershiphub.community.groups.store;

import org.jspecify.annotations.NullMarked;
