/** People in MongoDB. */
@NullMarked
package org.partnershiphub.membership.people.store;

import org.jspecify.annotations.NullMarked;
