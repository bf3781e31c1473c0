/** The profile in MongoDB. */
@NullMarked
package org.partnershiphub.membership.profile.store;

import org.jspecify.annotations.NullMarked;
