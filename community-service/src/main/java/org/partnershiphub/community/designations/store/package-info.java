/** Keeps refusals, and how far designations were acted upon, in MongoDB. */
@NullMarked
package org.partnershiphub.community.designations.store;

import org.jspecify.annotations.NullMarked;
