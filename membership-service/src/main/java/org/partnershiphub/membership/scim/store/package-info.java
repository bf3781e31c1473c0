/** Directory accounts in MongoDB. */
@NullMarked
package org.partnershiphub.membership.scim.store;

import org.jspecify.annotations.NullMarked;
